import type { Feature, Geometry } from 'geojson';
import type { PlacedZone, Plan, Position } from './contract';
import { areaOf, distanceTo, METRES_PER_DEGREE } from './near';

/** By layer of a publication whose items are zones, the plans they belong to. */
export type PlansOf = Record<'zones' | 'reference', readonly Plan[]>;
type Facts = Record<string, unknown>;

/**
 * The zones of a publication within `radius_m` of a place, the smallest first. Of each file only
 * what lies there is read (FlatGeobuf has a spatial index).
 */
export async function zonesIn(
  folder: string,
  plansOf: PlansOf,
  place: Position,
  radius_m: number,
  signal?: AbortSignal,
): Promise<{ items: PlacedZone[] }> {
  const plans = Object.values(plansOf).flat();
  // A file without items has no index to ask.
  const layers = Object.entries(plansOf).filter(([, its]) => its.length);
  const found = await Promise.all(
    layers.map(([layer]) => featuresIn(`${folder}data/${layer}.fgb`, place, radius_m, signal)),
  );
  const near = found
    .flat()
    .filter(({ geometry }) => distanceTo(geometry, place) <= radius_m)
    .sort((one, other) => areaOf(one.geometry) - areaOf(other.geometry));
  return { items: near.map((feature) => placed(feature, plans)) };
}

async function featuresIn(
  url: string,
  [lon, lat]: Position,
  radius_m: number,
  signal?: AbortSignal,
): Promise<Feature<Geometry, Facts>[]> {
  const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
  const high = Math.max(radius_m, 1) / METRES_PER_DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  const rect = { minX: lon - wide, minY: lat - high, maxX: lon + wide, maxY: lat + high };
  const features: Feature<Geometry, Facts>[] = [];
  for await (const feature of deserialize(url, { rect })) {
    signal?.throwIfAborted();
    features.push(feature as Feature<Geometry, Facts>);
  }
  return features;
}

/** A feature as the service answers a zone. What only the service knows is left empty. */
function placed({ properties, geometry }: Feature<Geometry, Facts>, plans: readonly Plan[]) {
  const named = properties.plan ?? properties.name;
  const plan = plans.find(({ id, name }) =>
    properties.plan_id ? id === properties.plan_id : name === named,
  );
  const amended = properties.amended_by;
  return {
    subclass: null,
    designation: null,
    legal_nature: null,
    noise_code: null,
    plan_kind: null,
    status: null,
    phase: null,
    valid_from: null,
    valid_to: null,
    accuracy_basis: plan?.accuracy_basis ?? 'assumed',
    ...properties,
    plan: named,
    plan_id: plan?.id ?? '',
    name: properties.plan ? (properties.name ?? null) : null,
    authority: plan?.authority ?? properties.owner ?? null,
    source: plan?.source ?? '',
    amended_by: typeof amended === 'string' ? amended.split('; ') : [],
    statements: [],
    geometry,
  } as unknown as PlacedZone;
}
