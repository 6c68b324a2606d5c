/**
 * What the service answers, under the names the viewer uses. The types come from its OpenAPI
 * description (npm run api). Positions are lon/lat, EPSG:4326; lengths m, areas m2.
 */
import type { Geometry } from 'geojson';
import type { components } from './schema';

type Schemas = components['schemas'];
/** OpenAPI knows a geometry only as an object; it is GeoJSON (RFC 7946). */
type Placed<T, K extends keyof T> = Omit<T, K> & { [key in K]: Geometry };

export type Configuration = Schemas['Configuration'];
export type Legend = Schemas['Legend'];
export type Term = Schemas['Named'];
export type UseClass = Schemas['ClassEntry'];
export type Severity = Schemas['SeverityEntry'];
export type Plan = Schemas['PlanItem'];
export type Zone = Schemas['ZoneItem'];
export type StatedValue = Schemas['StatedValue'];
export type PlacedZone = Placed<Schemas['PlacedZone'], 'geometry'>;
export type Run = Schemas['RunInfo'];
export type Conflict = Schemas['ConflictItem'];
export type ConflictList = Schemas['Conflicts'];
export type ConflictDetail = Placed<
  Omit<Schemas['ConflictDetail'], 'b_geometry'>,
  'geometry' | 'a_geometry'
> & { b_geometry: Geometry | null };
export type Situation = Schemas['SituationItem'];
export type SituationList = Schemas['Situations'];
export type SituationDetail = Placed<Schemas['SituationDetail'], 'geometry'>;
export type SituationNumber = Schemas['SituationNumber'];
export type Kind = Schemas['Kind'];
export type Stage = Schemas['Stage'];
export type Threshold = Schemas['Threshold'];
export type Stretch = Placed<Schemas['StretchItem'], 'geometry'>;
export type BorderCoverage = Omit<Schemas['BorderCoverage'], 'items'> & { items: Stretch[] };
export type CoverageShare = Schemas['CoverageShare'];
export type CoverageSign = Schemas['CoverageEntry'];
export type Municipality = Schemas['MunicipalityItem'];

export type Bounds = Municipality['bbox'];
export type Position = Conflict['point'];
