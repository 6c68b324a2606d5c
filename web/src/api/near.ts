import type { Geometry, Position } from 'geojson';

/** Metres to a degree of latitude, on a sphere of the earth's mean radius. */
export const METRES_PER_DEGREE = 111_195;

type Line = readonly Position[];

/** Metres from a place (lon/lat) to a geometry, 0 within it; good for some kilometres. */
export function distanceTo(geometry: Geometry, [lon = 0, lat = 0]: Position): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const local = ([x = 0, y = 0]: Position): Position => [
    (x - lon) * METRES_PER_DEGREE * shrink,
    (y - lat) * METRES_PER_DEGREE,
  ];
  const lines = (each: readonly Line[]): Line[] => each.map((line) => line.map(local));
  switch (geometry.type) {
    case 'Point':
      return Math.hypot(...local(geometry.coordinates));
    case 'MultiPoint':
      return Math.min(...geometry.coordinates.map((each) => Math.hypot(...local(each))));
    case 'LineString':
      return toLines(lines([geometry.coordinates]));
    case 'MultiLineString':
      return toLines(lines(geometry.coordinates));
    case 'Polygon':
      return toPolygon(lines(geometry.coordinates));
    case 'MultiPolygon':
      return Math.min(...geometry.coordinates.map((rings) => toPolygon(lines(rings))));
    case 'GeometryCollection':
      return Math.min(...geometry.geometries.map((each) => distanceTo(each, [lon, lat])));
  }
}

/** Area in square degrees, 0 of lines and points: enough to put the smallest first. */
export function areaOf(geometry: Geometry): number {
  if (geometry.type === 'Polygon') return ringArea(geometry.coordinates);
  if (geometry.type !== 'MultiPolygon') return 0;
  return geometry.coordinates.reduce((sum, rings) => sum + ringArea(rings), 0);
}

function toPolygon(rings: readonly Line[]): number {
  const within = rings.reduce((odd, ring) => odd !== surrounds(ring), false);
  return within ? 0 : toLines(rings);
}

/** Whether a ring runs around the origin (even-odd rule). */
function surrounds(ring: Line): boolean {
  return segments(ring).reduce((odd, [[x = 0, y = 0], [u = 0, v = 0]]) => {
    const crosses = y > 0 !== v > 0 && x - (y * (u - x)) / (v - y) > 0;
    return crosses ? !odd : odd;
  }, false);
}

function toLines(lines: readonly Line[]): number {
  return Math.min(...lines.flatMap((line) => segments(line).map(toSegment)));
}

function toSegment([[x = 0, y = 0], [u = 0, v = 0]]: [Position, Position]): number {
  const [dx, dy] = [u - x, v - y];
  const length2 = dx * dx + dy * dy;
  const along = length2 ? Math.max(0, Math.min(1, -(x * dx + y * dy) / length2)) : 0;
  return Math.hypot(x + along * dx, y + along * dy);
}

function segments(line: Line): [Position, Position][] {
  return line.slice(1).map((end, at) => [line[at] as Position, end]);
}

function ringArea(rings: readonly Line[]): number {
  const signed = rings.map((ring) =>
    segments(ring).reduce((sum, [[x = 0, y = 0], [u = 0, v = 0]]) => sum + (x * v - u * y) / 2, 0),
  );
  const [outer = 0, ...holes] = signed.map(Math.abs);
  return holes.reduce((left, hole) => left - hole, outer);
}
