import type { ServedStyle } from '@/map/served';
import { get } from './asking';
import type {
  BorderCoverage,
  Configuration,
  ConflictDetail,
  ConflictList,
  Kind,
  Legend,
  Municipality,
  PlacedZone,
  Plan,
  Position,
  SituationDetail,
  SituationList,
  Stage,
} from './contract';
import { PUBLICATION } from './publication';
import { published } from './published';

export { address, Problem } from './asking';

/** Which situations are asked for; null and empty ask for all. */
export interface SituationQuestion {
  ags: string | null;
  kind: Kind | null;
  stage: readonly Stage[];
  severity: readonly number[];
  limit: number;
}

/** The notices of a situation, or those that name one of these zones. */
export type ConflictQuestion = { situation: string } | { zone: readonly string[] };

/** Questions to the service. */
const service = {
  configuration: (signal?: AbortSignal) => get<Configuration>('/api/configuration', {}, signal),
  legend: (signal?: AbortSignal) => get<Legend>('/api/legend', {}, signal),
  style: (signal?: AbortSignal) => get<ServedStyle>('/styles/overview.json', {}, signal),
  municipalities: (signal?: AbortSignal) =>
    get<{ items: Municipality[] }>('/api/municipalities', {}, signal),
  plans: (signal?: AbortSignal) => get<{ items: Plan[] }>('/api/plans', {}, signal),
  situations: (question: SituationQuestion, signal?: AbortSignal) =>
    get<SituationList>('/api/situations', { ...question }, signal),
  situation: (id: string, signal?: AbortSignal) =>
    get<SituationDetail>(`/api/situations/${encodeURIComponent(id)}`, {}, signal),
  conflicts: (question: ConflictQuestion, signal?: AbortSignal) =>
    get<ConflictList>('/api/conflicts', { ...question }, signal),
  conflict: (id: string, signal?: AbortSignal) =>
    get<ConflictDetail>(`/api/conflicts/${encodeURIComponent(id)}`, {}, signal),
  border: (rule: string | null, signal?: AbortSignal) =>
    get<BorderCoverage>('/api/coverage/border', { rule }, signal),
  zonesAt: ([lon, lat]: Position, radius_m: number, signal?: AbortSignal) =>
    get<{ items: PlacedZone[] }>('/api/zones', { lon, lat, radius_m }, signal),
};

/** What the viewer can ask. Each rejects with a Problem, or an AbortError when `signal` fires. */
export type Answers = typeof service;

/** The one place that knows where answers come from: a service, or the files of a publication. */
export const api: Answers = PUBLICATION ? published(PUBLICATION) : service;
