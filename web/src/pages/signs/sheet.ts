import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Legend } from '@/api/contract';
import { drawnFrom, type ServedStyle } from '@/map/served';

/**
 * Every sign on one sheet, drawn by the style of the map itself: its tiles are replaced by small
 * made-up areas, lines and points in rows and columns.
 */
export const COLUMNS = [
  'area',
  'areaDraft',
  'coarse',
  'line',
  'lineDraft',
  'point',
  'pointDraft',
] as const;
type Column = (typeof COLUMNS)[number];

/** Light ground, then dark. */
export const GROUNDS = 2;
export const ROW_PX = 46;
export const COLUMN_PX = 74;
export const WIDTH_PX = COLUMN_PX * COLUMNS.length * GROUNDS;
/** At this zoom an accuracy of 50 m is drawn as a strip. */
export const ZOOM = 12;

const BOX = { width: 58, height: 34 };
const DEGREES_PER_PX = 360 / (512 * 2 ** ZOOM);
const SHOWN = ['zones', 'conflicts', 'coverage', 'territory', 'plans'];

/** A row of the sheet: a class, or a notice of a severity, or a line of orientation. */
export interface Row {
  source: string;
  properties: Record<string, string | number>;
  columns: readonly Column[];
}

export function rowsOf(legend: Legend): Row[] {
  const lines = ['line'] as const;
  return [
    ...legend.classes.map(({ code }) => zone(code)),
    ...legend.severities.map(({ code }) => notice('conflict', code)),
    notice('opportunity', 1),
    { source: 'territory', properties: { kind: 'border' }, columns: lines },
    { source: 'plans', properties: {}, columns: ['area'] },
    ...legend.coverage_statuses.map(({ code }) => ({
      source: 'coverage',
      properties: { status: code },
      columns: lines,
    })),
  ];
}

/** The style of the map with the rows in place of its tiles. */
export function sheetStyle(served: ServedStyle, rows: readonly Row[]): StyleSpecification {
  const layers = served.layers.filter(
    (layer): layer is LayerSpecification & { source: string } =>
      'source' in layer && SHOWN.includes(layer.source) && layer.id !== 'land',
  );
  return {
    ...served,
    sources: Object.fromEntries(
      SHOWN.map((source) => [source, { type: 'geojson', data: features(rows, source) }]),
    ),
    layers: layers.map((layer) => drawnFrom(layer.source, layer)),
  };
}

/** Longitude and latitude of a place on the sheet, in pixels from its upper left corner. */
export function place(x: number, y: number): [number, number] {
  return [x * DEGREES_PER_PX, -y * DEGREES_PER_PX];
}

function zone(code: string): Row {
  return { source: 'zones', properties: { class: code }, columns: COLUMNS };
}

function notice(kind: string, severity: number): Row {
  return {
    source: 'conflicts',
    properties: { kind, severity },
    columns: ['area', 'line', 'point'],
  };
}

function features(rows: readonly Row[], source: string): GeoJSON.FeatureCollection {
  const placed = rows.flatMap((row, at) =>
    row.source === source ? row.columns.flatMap((column) => drawn(row, column, at)) : [],
  );
  return { type: 'FeatureCollection', features: placed };
}

function drawn({ properties }: Row, column: Column, row: number): GeoJSON.Feature[] {
  return Array.from({ length: GROUNDS }, (_, ground) => ({
    type: 'Feature',
    properties: { ...properties, ...variant(column) },
    geometry: shape(column, COLUMNS.length * ground + COLUMNS.indexOf(column), row),
  }));
}

function variant(column: Column): Record<string, string | number> {
  const phase = column.endsWith('Draft') ? 'draft' : 'in_force';
  return { phase, accuracy_m: column === 'coarse' ? 50 : 1 };
}

function shape(column: Column, at: number, row: number): GeoJSON.Geometry {
  const middle = { x: (at + 0.5) * COLUMN_PX, y: (row + 0.5) * ROW_PX };
  const corner = (right: number, down: number) =>
    place(middle.x + (right * BOX.width) / 2, middle.y + (down * BOX.height) / 2);
  if (column.startsWith('point')) return { type: 'Point', coordinates: corner(0, 0) };
  if (column.startsWith('line')) {
    return {
      type: 'LineString',
      coordinates: [corner(-1, 0.35), corner(0, -0.1), corner(1, -0.35)],
    };
  }
  const ring = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
  return { type: 'Polygon', coordinates: [ring] };
}
