import type { Bounds, Plan } from '@/api/contract';
import { isPlanHidden } from '@/view/hidden';
import type { Hidden } from '@/view/view';

/** Metres across a pixel at zoom 0 on the equator, for tiles of 512 px. */
const EQUATOR_M_PER_PX = 40_075_016.686 / 512;
/** Of the shared border. */
const BORDER_LATITUDE = 53.6;

export function metresPerPixel(zoom: number, latitude = BORDER_LATITUDE): number {
  return (EQUATOR_M_PER_PX * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/**
 * The accuracy (m) of the coarsest shown plan in sight whose edges are strips, wider than
 * `coarsePx`; else null.
 */
export function coarsestInSight(
  plans: readonly Plan[],
  hidden: Hidden,
  sight: Bounds,
  zoom: number,
  coarsePx: number,
): number | null {
  const coarse = plans
    .filter((plan) => !isPlanHidden(plan, hidden) && meet(plan.bbox, sight))
    .map((plan) => plan.accuracy_m)
    .filter((accuracy) => (2 * accuracy) / metresPerPixel(zoom) > coarsePx);
  return coarse.length ? Math.max(...coarse) : null;
}

function meet([w, s, e, n]: Bounds, [west, south, east, north]: Bounds): boolean {
  return w <= east && e >= west && s <= north && n >= south;
}
