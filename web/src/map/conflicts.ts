import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Kind } from '@/api/contract';

const INK = '#131525';
/** The two zones of the opened notice and the zones of the place asked about. */
const CHOSEN = '#1a3da5';
/** As the style of the service names it. */
const FONT = ['Fira Sans Medium'] as const;
const MARK_PX = 30;
/** Marks of one place stand side by side, as many as this; any further one lies on the last. */
const SIDE_BY_SIDE = 6;
const MARK_SCALE = 0.9;
const OPENED_SCALE = 1.35;
const SPACING_PX = MARK_PX * MARK_SCALE;

/** Number of the mark: the severity of a conflict; opportunities have one of their own. */
const OPPORTUNITY = 0;
const OF_MARK: ExpressionSpecification = ['get', 'mark'];

/** The chosen municipality. */
export function municipalityLayer(ags: string | null): LayerSpecification {
  return {
    id: 'municipality-chosen',
    type: 'line',
    source: 'municipalities',
    'source-layer': 'municipalities',
    filter: ['==', ['get', 'ags'], ags ?? ''],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': INK, 'line-width': 3.5, 'line-opacity': 0.9 },
  };
}

/** The opened notice with its two zones (A solid, B broken), and the place asked about. */
export function chosenLayers(): LayerSpecification[] {
  const chosen = { source: 'chosen' } as const;
  const has = (role: string): ExpressionSpecification => ['==', ['get', 'role'], role];
  const line = (id: string, role: string, width: number, dash: number[]): LayerSpecification => ({
    id,
    type: 'line',
    ...chosen,
    filter: has(role),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': CHOSEN, 'line-width': width, 'line-dasharray': dash },
  });
  return [
    {
      id: 'chosen-halo',
      type: 'line',
      ...chosen,
      filter: ['!=', ['get', 'role'], 'place'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': 7, 'line-opacity': 0.9 },
    },
    line('chosen-zone', 'zone', 3, [1, 0]),
    line('chosen-a', 'a', 3, [1, 0]),
    line('chosen-b', 'b', 3, [2, 1.2]),
    {
      id: 'chosen-conflict-fill',
      type: 'fill',
      ...chosen,
      filter: ['all', has('conflict'), ['==', ['geometry-type'], 'Polygon']],
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.18 },
    },
    {
      id: 'chosen-conflict',
      type: 'line',
      ...chosen,
      filter: has('conflict'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ['get', 'colour'], 'line-width': 5 },
    },
    {
      id: 'chosen-place',
      type: 'circle',
      ...chosen,
      filter: has('place'),
      paint: {
        'circle-color': CHOSEN,
        'circle-radius': 6,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 3,
      },
    },
  ];
}

/** Marks of situations, numbered by severity, and rings with a count where many lie close. */
export function markLayers(opened: string | null): LayerSpecification[] {
  const isCluster: ExpressionSpecification = ['has', 'point_count'];
  const always = { 'icon-allow-overlap': true, 'text-allow-overlap': true } as const;
  const isOpened: ExpressionSpecification = ['==', ['get', 'id'], opened ?? ''];
  return [
    {
      id: 'conflict-cluster',
      type: 'symbol',
      source: 'conflict-marks',
      filter: isCluster,
      layout: {
        ...always,
        'icon-image': ['concat', 'ring-', OF_MARK],
        'icon-size': 1.1,
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': [...FONT],
        'text-size': 13,
      },
      paint: { 'text-color': INK },
    },
    {
      id: 'conflict-mark',
      type: 'symbol',
      source: 'conflict-marks',
      filter: ['!', isCluster],
      layout: {
        ...always,
        'icon-image': ['concat', 'mark-', OF_MARK],
        'icon-size': ['case', isOpened, OPENED_SCALE, MARK_SCALE],
        'icon-offset': ['case', isOpened, aside(OPENED_SCALE), aside(MARK_SCALE)],
        'symbol-sort-key': ['case', isOpened, 10, OF_MARK],
      },
    },
  ];
}

/** What the number of a situation's mark is; in a cluster the greatest counts. */
export function markNumber(kind: Kind, severity: number): number {
  return kind === 'opportunity' ? OPPORTUNITY : severity;
}

/** Icon offset of the rank-th mark at a place; the map scales it with the icon. */
function aside(scale: number): ExpressionSpecification {
  return byRank((rank) => ['literal', [(rank * SPACING_PX) / scale, 0]]);
}

function byRank(value: (rank: number) => ExpressionSpecification): ExpressionSpecification {
  const ranks = Array.from({ length: SIDE_BY_SIDE - 1 }, (_, rank) => rank);
  const cases = ranks.flatMap((rank) => [rank, value(rank)]);
  const last = value(SIDE_BY_SIDE - 1);
  return ['match', ['get', 'rank'], ...cases, last] as unknown as ExpressionSpecification;
}
