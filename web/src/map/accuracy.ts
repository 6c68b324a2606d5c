import type { ExpressionSpecification } from 'maplibre-gl';
import type { Bounds, Plan } from '@/api/contract';
import { isPlanHidden } from '@/view/hidden';
import type { Hidden } from '@/view/view';

/** Metres across a pixel at zoom 0 on the equator, for tiles of 512 px. */
const EQUATOR_M_PER_PX = 40_075_016.686 / 512;
/** Latitude of the shared border, where line widths in metres are right. */
const BORDER_LATITUDE = 53.6;
/** A wider edge would be cut at the margin of its tile. */
const MAX_EDGE_PX = 60;
/** From this width on an edge is drawn as a band and no longer as a line. */
const COARSE_PX = 8;
const ZOOMS = Array.from({ length: 13 }, (_, step) => step + 7);

export function metresPerPixel(zoom: number, latitude = BORDER_LATITUDE): number {
  return (EQUATOR_M_PER_PX * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/** Width in pixels of the strip in which an edge lies: its accuracy to either side. */
export function widthByZoom(share = 1): ExpressionSpecification {
  return byZoom((zoom) => ['*', share, ['min', MAX_EDGE_PX, edgePx(zoom)]]);
}

/** Opacity of a sharp outline: it steps back where the strip is wide, for it would pretend. */
export function fadedWhenCoarse(): ExpressionSpecification {
  return byZoom((zoom) => ['case', ['>', edgePx(zoom), COARSE_PX], 0.3, 1]);
}

/** The accuracy (m) of the coarsest shown plan in sight whose edges are strips; else null. */
export function coarsestInSight(
  plans: readonly Plan[],
  hidden: Hidden,
  sight: Bounds,
  zoom: number,
): number | null {
  const coarse = plans
    .filter((plan) => !isPlanHidden(plan, hidden) && meet(plan.bbox, sight))
    .map((plan) => plan.accuracy_m)
    .filter((accuracy) => (2 * accuracy) / metresPerPixel(zoom) > COARSE_PX);
  return coarse.length ? Math.max(...coarse) : null;
}

function edgePx(zoom: number): ExpressionSpecification {
  return ['*', 2 / metresPerPixel(zoom), ['coalesce', ['get', 'accuracy_m'], 0]];
}

function byZoom(value: (zoom: number) => ExpressionSpecification): ExpressionSpecification {
  const stops = ZOOMS.flatMap((zoom) => [zoom, value(zoom)]);
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    ...stops,
  ] as unknown as ExpressionSpecification;
}

function meet([w, s, e, n]: Bounds, [west, south, east, north]: Bounds): boolean {
  return w <= east && e >= west && s <= north && n >= south;
}
