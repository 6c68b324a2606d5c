import type { ServedStyle } from '@/map/served';
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

type Value = string | number | null;
type Parameters = Record<string, Value | readonly Value[]>;

/** The service answered with a problem (RFC 9457), or did not answer at all (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    title: string,
    readonly detail: string,
  ) {
    super(title);
  }
}

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

/** Questions to the service. Each rejects with a Problem, or an AbortError when `signal` fires. */
export const api = {
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

async function get<T>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<T> {
  const response = await request(address(path, parameters), signal);
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

/** `path` with its parameters; those that are null are left out, a list repeats its name. */
export function address(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) if (each !== null) query.append(name, String(each));
  }
  return query.size ? `${path}?${query}` : path;
}

async function request(url: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { Accept: 'application/json' },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, 'unreachable', String(error));
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const { title, detail } = (body ?? {}) as { title?: unknown; detail?: unknown };
  return new Problem(
    response.status,
    typeof title === 'string' ? title : response.statusText,
    typeof detail === 'string' ? detail : '',
  );
}
