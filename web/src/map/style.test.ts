import {
  createExpression,
  featureFilter,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { LEGEND, situation, stretch } from '@/testing/samples';
import { INITIAL_VIEW } from '@/view/view';
import { type MapContent, mapStyle } from './style';

const ORIGIN = 'https://plans.example';
const CONTENT: MapContent = {
  legend: LEGEND,
  hidden: INITIAL_VIEW.hidden,
  ags: null,
  municipalities: [
    {
      ags: '02000000',
      name: 'Hamburg',
      district: 'Hamburg',
      state: 'HH',
      bbox: [8.4, 53.4, 10.3, 54],
      point: [10, 53.5],
    },
  ],
  situations: [situation()],
  limitedTo: null,
  opened: null,
  coverage: null,
  chosen: [],
  basemap: null,
};

function style(changed: Partial<MapContent> = {}): StyleSpecification {
  return mapStyle({ ...CONTENT, ...changed }, ORIGIN);
}

function layer(id: string, changed: Partial<MapContent> = {}) {
  const found = style(changed).layers.find((each) => each.id === id);
  if (!found) throw new Error(`no layer ${id}`);
  return found as typeof found & { filter?: unknown; paint: Record<string, unknown> };
}

/** Whether a layer draws a feature with these properties. */
function draws(id: string, properties: object, changed: Partial<MapContent> = {}, type = 3) {
  const { filter } = featureFilter(layer(id, changed).filter as never, id);
  return filter({ zoom: 12 }, { type, properties } as never);
}

/** What a paint property is for a feature with these properties. */
function painted(id: string, property: string, properties: object, zoom = 12): unknown {
  const value = layer(id).paint[property];
  const compiled = createExpression(value, `${id}.${property}`);
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  return compiled.value.evaluate({ zoom }, { type: 3, properties } as never);
}

const HOME = { state: 'HH', plan_kind: 'FP', phase: 'in_force', class: 'residential' };

describe('the style of the map', () => {
  it('is a valid style', () => {
    expect(validateStyleMin(style())).toEqual([]);
  });

  it('asks for nothing outside the service', () => {
    const addresses = JSON.stringify(style()).match(/https?:\/\/[^"]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith(ORIGIN))).toEqual([]);
  });

  it('depends on its content alone', () => {
    expect(style()).toEqual(style());
  });

  it('draws notices above zones, border and names, and their marks above all', () => {
    const order = style().layers.map(({ id }) => id);
    const at = (id: string) => order.indexOf(id);
    expect(at('conflict-outline')).toBeGreaterThan(at('municipality-name'));
    expect(at('municipality-name')).toBeGreaterThan(at('border'));
    expect(at('border')).toBeGreaterThan(at('zone-letter'));
    expect(order.at(-1)).toBe('conflict-mark');
  });
});

describe('zones', () => {
  it('have the colour of their class', () => {
    expect(painted('zone-fill', 'fill-color', HOME)).toBe('#CF9377');
  });

  it('are drawn unless one of their facets is hidden', () => {
    expect(draws('zone-fill', HOME)).toBe(true);
    for (const [facet, code] of [
      ['state', 'HH'],
      ['kind', 'FP'],
      ['phase', 'in_force'],
      ['class', 'residential'],
    ]) {
      const hidden = { ...INITIAL_VIEW.hidden, [facet as string]: [code] };
      expect(draws('zone-fill', HOME, { hidden })).toBe(false);
    }
  });

  it('that have ended are hidden at the start, those without status are not', () => {
    expect(draws('zone-fill', { ...HOME, phase: 'ended' })).toBe(false);
    expect(draws('zone-fill', { state: 'HH', class: 'residential' })).toBe(true);
  });

  it('of a draft, or without status, are lighter and have a broken outline', () => {
    const full = painted('zone-fill', 'fill-opacity', HOME) as number;
    for (const properties of [{ ...HOME, phase: 'draft' }, { class: 'residential' }]) {
      expect(painted('zone-fill', 'fill-opacity', properties)).toBeCloseTo(full * 0.4);
      expect(draws('zone-outline', properties)).toBe(false);
      expect(draws('zone-outline-draft', properties)).toBe(true);
    }
    expect(draws('zone-outline', HOME)).toBe(true);
  });

  it('are told by letter, hatch or band besides their colour', () => {
    expect(JSON.stringify(layer('zone-letter'))).toContain('"flood","HW"');
    expect(draws('zone-hatch', { ...HOME, class: 'flood' })).toBe(true);
    expect(draws('zone-hatch', HOME)).toBe(false);
    expect(draws('zone-band', { ...HOME, class: 'nature_protection' })).toBe(true);
    expect(draws('zone-fill', { ...HOME, class: 'nature_protection' })).toBe(false);
  });

  it('have edges as wide as their accuracy once that is wider than a line', () => {
    const width = (accuracy_m: number, zoom: number) =>
      painted('zone-accuracy', 'line-width', { ...HOME, accuracy_m }, zoom) as number;
    expect(width(50, 12)).toBeCloseTo(100 / 11.34, 1);
    expect(width(0.5, 12)).toBeLessThan(0.1);
    expect(painted('zone-outline', 'line-opacity', { ...HOME, accuracy_m: 50 }, 14)).toBe(0.3);
    expect(painted('zone-outline', 'line-opacity', { ...HOME, accuracy_m: 0.5 }, 14)).toBe(1);
  });
});

describe('notices', () => {
  it('are all drawn where the list is not narrowed, else only those listed', () => {
    const other = { situation_id: 'other', kind: 'conflict', severity: 4 };
    const listed = { ...other, situation_id: 'listed' };
    expect(draws('conflict-outline', other)).toBe(true);
    expect(draws('conflict-outline', other, { limitedTo: ['listed'] })).toBe(false);
    expect(draws('conflict-outline', listed, { limitedTo: ['listed'] })).toBe(true);
  });

  it('about opportunities are drawn broken, in a colour of their own', () => {
    const chance = { kind: 'opportunity', severity: 1 };
    expect(draws('conflict-outline', chance)).toBe(false);
    expect(draws('opportunity-outline', chance)).toBe(true);
    expect(layer('opportunity-outline').paint['line-dasharray']).toBeDefined();
    const [info, own] = [{ kind: 'conflict', severity: 1 }, chance].map((each) =>
      String(painted('opportunity-outline', 'line-color', each)),
    );
    expect(own).not.toBe(info);
  });

  it('at one place stand side by side', () => {
    const twins = [situation(), situation({ id: 'situation-2', kind: 'opportunity' })];
    const source = style({ situations: twins }).sources['conflict-marks'] as {
      data: GeoJSON.FeatureCollection;
    };
    expect(source.data.features.map(({ properties }) => properties)).toEqual([
      { id: 'situation-1', mark: 4, rank: 0 },
      { id: 'situation-2', mark: 0, rank: 1 },
    ]);
  });
});

describe('the coverage of the border', () => {
  const coverage = [stretch(), stretch({ status: 'checked_nothing_found' })];

  it('is drawn where it is asked for, above the border', () => {
    const order = style({ coverage }).layers.map(({ id }) => id);
    expect(order.indexOf('coverage-found')).toBeGreaterThan(order.indexOf('border'));
    expect(style().layers.map(({ id }) => id)).not.toContain('coverage-found');
    expect(validateStyleMin(style({ coverage }))).toEqual([]);
  });

  it('has a line of its own for each status, told apart without colour', () => {
    const lines = LEGEND.coverage_statuses.map(({ code }) => {
      const { filter, paint } = layer(`coverage-${code}`, { coverage });
      expect(JSON.stringify(filter)).toContain(code);
      return JSON.stringify({ ...paint, 'line-color': null });
    });
    expect(new Set(lines).size).toBe(LEGEND.coverage_statuses.length);
  });
});

describe('the ground', () => {
  it('is the land of both states where no base map is set', () => {
    const order = style().layers.map(({ id }) => id);
    expect(order.slice(0, 2)).toEqual(['outside', 'land']);
  });

  it('gives way to a base map, which lies under everything', () => {
    const basemap: StyleSpecification = {
      version: 8,
      glyphs: 'https://tiles.example/{fontstack}/{range}.pbf',
      sources: { base: { type: 'vector', tiles: ['https://tiles.example/{z}/{x}/{y}'] } },
      layers: [{ id: 'base-ground', type: 'background' }],
    };
    const merged = style({ basemap });
    expect(merged.layers[0]?.id).toBe('base-ground');
    expect(merged.layers.map(({ id }) => id)).not.toContain('land');
    expect(Object.keys(merged.sources)).toContain('base');
    expect(merged.glyphs).toBe(basemap.glyphs);
    expect(validateStyleMin(merged)).toEqual([]);
  });

  it('outlines the chosen municipality alone', () => {
    expect(draws('municipality-chosen', { ags: '01062071' }, { ags: '01062071' })).toBe(true);
    expect(draws('municipality-chosen', { ags: '01062071' })).toBe(false);
  });
});
