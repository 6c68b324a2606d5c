import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LEGEND, SERVED } from '@/testing/samples';
import { COLUMNS, GROUNDS, place, rowsOf, sheetStyle, WIDTH_PX } from './sheet';

const rows = rowsOf(LEGEND);
const style = sheetStyle(SERVED, rows);

function featuresOf(source: string): GeoJSON.Feature[] {
  return (style.sources[source] as { data: GeoJSON.FeatureCollection }).data.features;
}

describe('the sheet of signs', () => {
  it('is drawn by the style of the service, from GeoJSON in place of tiles', () => {
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.map(({ id }) => id)).toContain('zone-pattern');
    expect(JSON.stringify(style.layers)).not.toContain('source-layer');
    expect(JSON.stringify(style.sources)).not.toContain('/tiles/');
  });

  it('has each class in every column on both grounds', () => {
    for (const { code } of LEGEND.classes) {
      const drawn = featuresOf('zones').filter(({ properties }) => properties?.class === code);
      expect(drawn).toHaveLength(COLUMNS.length * GROUNDS);
      expect(new Set(drawn.map(({ geometry }) => geometry.type)).size).toBe(3);
    }
    const drafts = featuresOf('zones').filter(({ properties }) => properties?.phase === 'draft');
    expect(drafts).toHaveLength(LEGEND.classes.length * 3 * GROUNDS);
  });

  it('has a row for each severity, for opportunities, and for each status of the border', () => {
    const marks = featuresOf('conflicts').map(({ properties }) => properties?.kind);
    expect(marks.filter((kind) => kind === 'opportunity')).toHaveLength(3 * GROUNDS);
    expect(featuresOf('coverage')).toHaveLength(LEGEND.coverage_statuses.length * GROUNDS);
  });

  it('lies within its width', () => {
    const text = JSON.stringify(style.sources);
    const [right] = place(WIDTH_PX, 0);
    const longitudes = [...text.matchAll(/\[(\d[\d.e-]*),-/g)].map(([, lon]) => Number(lon));
    expect(longitudes.length).toBeGreaterThan(100);
    expect(Math.max(...longitudes)).toBeLessThan(right);
  });
});
