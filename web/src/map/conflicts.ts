import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Kind, Legend } from '@/api/contract';
import { markOf } from '@/language/vocabulary';
import { inkOn } from './colour';
import { FONTS } from './fonts';
import { imageName } from './images';
import { MARK_SIZE, numberShift, OPPORTUNITY_TEXT } from './signs';

const INK = '#131525';
/** The two zones of the opened notice and the zones of the place asked about. */
const CHOSEN = '#1a3da5';
const MARK_TEXT_PX = 13;
/** Marks of one place stand side by side, as many as this; any further one lies on the last. */
const SIDE_BY_SIDE = 6;
const MARK_SCALE = 0.9;
const OPENED_SCALE = 1.35;
const SPACING_PX = MARK_SIZE * MARK_SCALE;

/** Number of the mark: the severity of a conflict; opportunities have one of their own. */
const OPPORTUNITY = 0;
const IS_OPPORTUNITY: ExpressionSpecification = ['==', ['get', 'kind'], 'opportunity'];
const OF_NOTICE: ExpressionSpecification = [
  'case',
  IS_OPPORTUNITY,
  OPPORTUNITY,
  ['get', 'severity'],
];
const OF_MARK: ExpressionSpecification = ['get', 'mark'];

/**
 * Notices as outline with halo, above all zones; opportunities broken. `situations` limits them
 * to what the list shows; null shows every one the tiles hold.
 */
export function conflictLayers(
  legend: Legend,
  situations: readonly string[] | null,
): LayerSpecification[] {
  const conflict = { source: 'conflicts', 'source-layer': 'conflicts' } as const;
  const colour = byMark(legend, OF_NOTICE, (mark) => mark.colour, INK);
  const listed: ExpressionSpecification = situations
    ? ['in', ['get', 'situation_id'], ['literal', [...situations]]]
    : ['literal', true];
  return [
    {
      id: 'conflict-halo',
      type: 'line',
      ...conflict,
      filter: listed,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': 6.5, 'line-opacity': 0.9 },
    },
    {
      id: 'conflict-outline',
      type: 'line',
      ...conflict,
      filter: ['all', listed, ['!', IS_OPPORTUNITY]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': 2.8 },
    },
    {
      id: 'opportunity-outline',
      type: 'line',
      ...conflict,
      filter: ['all', listed, IS_OPPORTUNITY],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 2.8, 'line-dasharray': [2.5, 1.5] },
    },
  ];
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
export function markLayers(legend: Legend, opened: string | null): LayerSpecification[] {
  const isCluster: ExpressionSpecification = ['has', 'point_count'];
  const text = { 'text-font': FONTS.semiBold, 'text-size': MARK_TEXT_PX };
  const always = { 'icon-allow-overlap': true, 'text-allow-overlap': true } as const;
  const isOpened: ExpressionSpecification = ['==', ['get', 'id'], opened ?? ''];
  return [
    {
      id: 'conflict-cluster',
      type: 'symbol',
      source: 'conflict-marks',
      filter: isCluster,
      layout: {
        ...text,
        ...always,
        'icon-image': byMark(legend, OF_MARK, (each) => imageName.cluster(each.colour), ''),
        'icon-size': 1.1,
        'text-field': ['to-string', ['get', 'point_count']],
      },
      paint: { 'text-color': INK },
    },
    {
      id: 'conflict-mark',
      type: 'symbol',
      source: 'conflict-marks',
      filter: ['!', isCluster],
      layout: {
        ...text,
        ...always,
        'icon-image': byMark(
          legend,
          OF_MARK,
          (each) => imageName.mark(each.shape, each.colour),
          '',
        ),
        'icon-size': ['case', isOpened, OPENED_SCALE, MARK_SCALE],
        'icon-offset': ['case', isOpened, aside(OPENED_SCALE), aside(MARK_SCALE)],
        'symbol-sort-key': ['case', isOpened, 10, OF_MARK],
        'text-field': ['match', OF_MARK, OPPORTUNITY, OPPORTUNITY_TEXT, ['to-string', OF_MARK]],
        'text-offset': numberOffset(legend),
      },
      paint: { 'text-color': byMark(legend, OF_MARK, (each) => inkOn(each.colour), '#ffffff') },
    },
  ];
}

/** What the number of a situation's mark is; in a cluster the greatest counts. */
export function markNumber(kind: Kind, severity: number): number {
  return kind === 'opportunity' ? OPPORTUNITY : severity;
}

function byMark(
  legend: Legend,
  number: ExpressionSpecification,
  value: (mark: { shape: string; colour: string }) => string,
  otherwise: string,
): ExpressionSpecification {
  const of = (kind: Kind, severity: number): string => {
    const mark = markOf(legend, kind, severity);
    return mark ? value(mark) : otherwise;
  };
  const cases = legend.severities.flatMap(({ code }) => [code, of('conflict', code)]);
  const all = [OPPORTUNITY, of('opportunity', OPPORTUNITY), ...cases];
  return ['match', number, ...all, otherwise] as unknown as ExpressionSpecification;
}

/** Icon offset of the rank-th mark at a place; the map scales it with the icon. */
function aside(scale: number): ExpressionSpecification {
  return byRank((rank) => ['literal', [(rank * SPACING_PX) / scale, 0]]);
}

/** Text offset (em) that puts the number into its mark, wherever that stands. */
function numberOffset(legend: Legend): ExpressionSpecification {
  const within = (rank: number, shape: string): ExpressionSpecification => [
    'literal',
    [(rank * SPACING_PX) / MARK_TEXT_PX, numberShift(shape) * 2],
  ];
  return byRank((rank) => {
    const cases = legend.severities.flatMap(({ code, shape }) => [code, within(rank, shape)]);
    return ['match', OF_MARK, ...cases, within(rank, '')] as unknown as ExpressionSpecification;
  });
}

function byRank(value: (rank: number) => ExpressionSpecification): ExpressionSpecification {
  const ranks = Array.from({ length: SIDE_BY_SIDE - 1 }, (_, rank) => rank);
  const cases = ranks.flatMap((rank) => [rank, value(rank)]);
  const last = value(SIDE_BY_SIDE - 1);
  return ['match', ['get', 'rank'], ...cases, last] as unknown as ExpressionSpecification;
}
