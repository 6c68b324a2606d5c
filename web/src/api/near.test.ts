import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaOf, distanceTo, METRES_PER_DEGREE } from './near';

const LAT = 53.6;
const METRE = 1 / METRES_PER_DEGREE;
const WIDE = METRE / Math.cos((LAT * Math.PI) / 180);
const PLACE = [10, LAT];

/** A ring of a square `side` metres wide around a point `east` metres beside the place. */
function square(side: number, east = 0): number[][] {
  const half = side / 2;
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ];
  return corners.map(([x = 0, y = 0]) => [10 + (x + east) * WIDE, LAT + y * METRE]);
}

describe('the distance to a geometry', () => {
  it.each<[string, Geometry, number]>([
    ['around the place', { type: 'Polygon', coordinates: [square(10)] }, 0],
    ['beside it', { type: 'Polygon', coordinates: [square(10, 20)] }, 15],
    ['with the place in its hole', { type: 'Polygon', coordinates: [square(50), square(10)] }, 5],
    [
      'of two parts',
      { type: 'MultiPolygon', coordinates: [[square(10, 100)], [square(10, 30)]] },
      25,
    ],
    [
      'that is a line',
      {
        type: 'LineString',
        coordinates: [
          [10 - WIDE, LAT + 7 * METRE],
          [10 + WIDE, LAT + 7 * METRE],
        ],
      },
      7,
    ],
    ['that is a point', { type: 'Point', coordinates: [10 + 3 * WIDE, LAT + 4 * METRE] }, 5],
  ])('%s', (_, geometry, metres) => {
    expect(distanceTo(geometry, PLACE)).toBeCloseTo(metres, 3);
  });
});

it('a hole takes from an area', () => {
  const whole = areaOf({ type: 'Polygon', coordinates: [square(10)] });
  const ring = areaOf({ type: 'Polygon', coordinates: [square(10), square(5)] });
  expect(ring / whole).toBeCloseTo(0.75, 3);
});
