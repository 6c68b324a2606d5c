import type { LayerSpecification } from 'maplibre-gl';
import type { CoverageSign, Legend } from '@/api/contract';

type Pattern = CoverageSign['pattern'];

const WIDTH_PX = 5;
/** Dashes and gaps in widths of the line; the same in the map and beside its name. */
export const DASHES: Record<Pattern, readonly number[] | null> = {
  double: null,
  solid: null,
  long_dash: [4, 1],
  dash: [1.6, 1.4],
  dot: [0.6, 1],
  dash_dot: [3, 0.8, 0.6, 0.8],
};
/** Between the two lines of a double one. */
const GAP_PX = 3;

/** The border by what is known of it: a line pattern for each status, on a white ground. */
export function coverageLayers(legend: Legend): LayerSpecification[] {
  return [
    {
      id: 'coverage-ground',
      type: 'line',
      source: 'coverage',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': WIDTH_PX + 6 },
    },
    ...legend.coverage_statuses.map(coverageLine),
  ];
}

function coverageLine({ code, colour, pattern }: CoverageSign): LayerSpecification {
  const dash = DASHES[pattern];
  const isDouble = pattern === 'double';
  return {
    id: `coverage-${code}`,
    type: 'line',
    source: 'coverage',
    filter: ['==', ['get', 'status'], code],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': isDouble ? WIDTH_PX / 2 : WIDTH_PX,
      ...(isDouble ? { 'line-gap-width': GAP_PX } : {}),
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
    },
  };
}
