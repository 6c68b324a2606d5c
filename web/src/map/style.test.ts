import {
  createExpression,
  featureFilter,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { SERVED, situation, stretch } from '@/testing/samples';
import { INITIAL_VIEW } from '@/view/view';
import { type MapContent, mapStyle } from './style';

const CONTENT: MapContent = {
  served: SERVED,
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
const BASEMAP: StyleSpecification = {
  version: 8,
  glyphs: 'https://tiles.example/{fontstack}/{range}.pbf',
  sources: { base: { type: 'vector', tiles: ['https://tiles.example/{z}/{x}/{y}'] } },
  layers: [{ id: 'base-ground', type: 'background' }],
};

function style(changed: Partial<MapContent> = {}): StyleSpecification {
  return mapStyle({ ...CONTENT, ...changed });
}

function order(changed: Partial<MapContent> = {}): string[] {
  return style(changed).layers.map(({ id }) => id);
}

function layer(id: string, changed: Partial<MapContent> = {}) {
  const found = style(changed).layers.find((each) => each.id === id);
  if (!found) throw new Error(`no layer ${id}`);
  return found as typeof found & { filter?: unknown; source?: string; layout?: object };
}

/** Whether a layer draws a feature with these properties. */
function draws(id: string, properties: object, changed: Partial<MapContent> = {}) {
  const { filter } = featureFilter(layer(id, changed).filter as never, id);
  return filter({ zoom: 12 }, { type: 3, properties } as never);
}

/** What a property of the layer is for a feature with these properties. */
function drawnAs(id: string, property: string, properties: object, basemap = BASEMAP): unknown {
  const found = layer(id, { basemap });
  const value = { ...found.layout, ...found.paint }[property as never];
  const compiled = createExpression(value, `${id}.${property}`);
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  return compiled.value.evaluate({ zoom: 12 }, { type: 3, properties } as never);
}

const HOME = { state: 'HH', plan_kind: 'FP', phase: 'in_force', class: 'residential' };

describe('the style of the map', () => {
  it('is a valid style', () => {
    expect(validateStyleMin(style())).toEqual([]);
  });

  it('depends on its content alone, and leaves the served style as it is', () => {
    const before = structuredClone(SERVED);
    expect(style()).toEqual(style());
    expect(SERVED).toEqual(before);
  });

  it('draws notices above zones, border and names, and their marks above all', () => {
    const at = (id: string) => order().indexOf(id);
    expect(at('conflict-outline')).toBeGreaterThan(at('municipality-name'));
    expect(at('municipality-name')).toBeGreaterThan(at('border'));
    expect(at('border')).toBeGreaterThan(at('zone-letter'));
    expect(order().at(-1)).toBe('conflict-mark');
  });

  it('has marks of situations in place of those of the tiles', () => {
    expect(order()).not.toContain('conflict-tile-mark');
  });

  it('names each municipality once, from its point, not from every tile it reaches into', () => {
    const names = layer('municipality-name');
    expect(names.source).toBe('municipality-names');
    expect(names).not.toHaveProperty('source-layer');
  });
});

describe('zones', () => {
  it('are drawn unless one of their facets is hidden', () => {
    expect(draws('zone-pattern', HOME)).toBe(true);
    for (const [facet, code] of [
      ['state', 'HH'],
      ['kind', 'FP'],
      ['phase', 'in_force'],
      ['class', 'residential'],
    ]) {
      const hidden = { ...INITIAL_VIEW.hidden, [facet as string]: [code] };
      expect(draws('zone-pattern', HOME, { hidden })).toBe(false);
      expect(draws('zone-letter', HOME, { hidden })).toBe(false);
    }
  });

  it('that have ended are hidden at the start, those without status are not', () => {
    expect(draws('zone-pattern', { ...HOME, phase: 'ended' })).toBe(false);
    expect(draws('zone-pattern', { state: 'HH', class: 'residential' })).toBe(true);
  });

  it('keep the condition the service gave their layer', () => {
    expect(JSON.stringify(layer('zone-pattern').filter)).toContain('geometry-type');
  });
});

describe('extents of plans', () => {
  it('are hidden by state, kind and status, never by class', () => {
    const plan = { state: 'HH', kind: 'FP', phase: 'in_force' };
    expect(draws('plan-extent', plan)).toBe(true);
    const hidden = { ...INITIAL_VIEW.hidden, kind: ['FP'] };
    expect(draws('plan-extent', plan, { hidden })).toBe(false);
  });
});

describe('notices', () => {
  it('are all drawn where the list is not narrowed, else only those listed', () => {
    expect(layer('conflict-outline')).not.toHaveProperty('filter');
    const limited = { limitedTo: ['listed'] };
    expect(draws('conflict-outline', { situation_id: 'other' }, limited)).toBe(false);
    expect(draws('conflict-outline', { situation_id: 'listed' }, limited)).toBe(true);
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
    const shown = order({ coverage });
    expect(shown.indexOf('coverage-found')).toBeGreaterThan(shown.indexOf('border'));
    expect(layer('coverage-found', { coverage }).layout).toEqual({ visibility: 'visible' });
    expect(order()).not.toContain('coverage-found');
    expect(validateStyleMin(style({ coverage }))).toEqual([]);
  });
});

describe('the ground', () => {
  it('is the land of both states where no base map is set', () => {
    expect(order()[0]).toBe('land');
  });

  it('gives way to a base map, which lies under everything', () => {
    const merged = style({ basemap: BASEMAP });
    expect(order({ basemap: BASEMAP })[0]).toBe('base-ground');
    expect(order({ basemap: BASEMAP })).not.toContain('land');
    expect(Object.keys(merged.sources)).toContain('base');
    expect(merged.glyphs).toBe(BASEMAP.glyphs);
    expect(merged.sprite).toBe(SERVED.sprite);
    expect(validateStyleMin(merged)).toEqual([]);
  });

  it('of a base map with images of its own leaves ours under a name of ours', () => {
    const basemap = { ...BASEMAP, sprite: 'https://tiles.example/sprite' };
    const flood = { ...HOME, class: 'flood' };
    expect(style({ basemap }).sprite).toEqual([
      { id: 'default', url: 'https://tiles.example/sprite' },
      { id: 'planabgleich', url: SERVED.sprite },
    ]);
    expect(String(drawnAs('zone-pattern', 'fill-pattern', flood, basemap))).toBe(
      'planabgleich:pattern-flood',
    );
    expect(String(drawnAs('conflict-mark', 'icon-image', { mark: 4 }, basemap))).toBe(
      'planabgleich:mark-4',
    );
    expect(validateStyleMin(style({ basemap }))).toEqual([]);
  });

  it('outlines the chosen municipality alone', () => {
    expect(draws('municipality-chosen', { ags: '01062071' }, { ags: '01062071' })).toBe(true);
    expect(draws('municipality-chosen', { ags: '01062071' })).toBe(false);
  });
});
