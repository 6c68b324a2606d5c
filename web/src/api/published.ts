import type { ServedStyle } from '@/map/served';
import { get, Problem } from './asking';
import type { Answers, SituationQuestion } from './client';
import type {
  BorderCoverage,
  Configuration,
  Conflict,
  ConflictDetail,
  ConflictList,
  Legend,
  Municipality,
  Plan,
  Situation,
  SituationDetail,
  SituationList,
  SituationNumber,
} from './contract';
import { zonesIn } from './zonesIn';

/** The answers of a publication in `folder`: files, filtered here as the service would. */
export function published(folder: string): Answers {
  const file = <T>(path: string, signal?: AbortSignal): Promise<T> =>
    get<T>(new URL(path, folder).href, {}, signal);
  const answer = <T>(path: string, signal?: AbortSignal): Promise<T> =>
    file<T>(`api/${path}.json`, signal);
  const plans = (signal?: AbortSignal) => answer<{ items: Plan[] }>('plans', signal);

  return {
    configuration: (signal) => answer<Configuration>('configuration', signal),
    legend: (signal) => answer<Legend>('legend', signal),
    style: async (signal) => {
      await readPmtiles();
      const style = await file<ServedStyle>('styles/overview.json', signal);
      return JSON.parse(JSON.stringify(style).replaceAll('{root}', folder.slice(0, -1)));
    },
    municipalities: (signal) => answer<{ items: Municipality[] }>('municipalities', signal),
    plans,
    situations: async (question, signal) =>
      narrowed(await answer<SituationList>('situations', signal), question),
    situation: (id, signal) => answer<SituationDetail>(`situations/${name(id)}`, signal),
    conflict: (id, signal) => answer<ConflictDetail>(`conflicts/${name(id)}`, signal),
    conflicts: async (question, signal) => {
      const of = (id: string) => answer<ConflictList>(`situations/${name(id)}.conflicts`, signal);
      if ('situation' in question) return of(question.situation);
      const concerned = await answer<Record<string, string[]>>('concerned', signal);
      const whole = new Set(question.zone.flatMap((zone) => concerned[zone] ?? []));
      return naming(question.zone, await Promise.all([...whole].map(of)));
    },
    border: (rule, signal) =>
      answer<BorderCoverage>(rule ? `coverage/border/${name(rule)}` : 'coverage/border', signal),
    zonesAt: async (place, radius_m, signal) => {
      const [known, reference] = await Promise.all([
        plans(signal),
        answer<{ items: Plan[] }>('reference', signal),
      ]);
      const plansOf = { zones: known.items, reference: reference.items };
      return zonesIn(folder, plansOf, place, radius_m, signal);
    },
  };
}

/** Whole situations that are as asked; `counts` leave kind, stage and severity aside. */
export function narrowed(
  list: SituationList,
  { ags, kind, stage, severity, limit }: SituationQuestion,
): SituationList {
  const there = list.items.filter(
    ({ municipalities }) => !ags || municipalities.some((each) => each.ags === ags),
  );
  const wanted = there.filter(
    (each) =>
      (!kind || each.kind === kind) &&
      (!stage.length || stage.includes(each.stage)) &&
      (!severity.length || severity.includes(each.severity)),
  );
  return {
    run: list.run,
    total: wanted.length,
    counts: ags ? counted(there) : list.counts,
    items: wanted.slice(0, limit),
  };
}

/** In the order of the situations, which is that of the service. */
function counted(situations: readonly Situation[]): SituationNumber[] {
  const numbers = new Map<string, SituationNumber>();
  for (const { kind, stage, severity, conflicts } of situations) {
    const key = [kind, stage, severity].join();
    const number = numbers.get(key) ?? { kind, stage, severity, situations: 0, conflicts: 0 };
    number.situations += 1;
    number.conflicts += conflicts;
    numbers.set(key, number);
  }
  return [...numbers.values()];
}

/** The notices of these lists of which one of the zones is a side, the gravest first. */
function naming(zones: readonly string[], lists: readonly ConflictList[]): ConflictList {
  const items = lists
    .flatMap((list) => list.items)
    .filter(({ a, b }: Conflict) => zones.includes(a.id) || (b !== null && zones.includes(b.id)))
    .sort((one, other) => other.severity - one.severity);
  return { run: lists[0]?.run ?? null, total: items.length, items };
}

function name(id: string): string {
  if (!/^[\w-]+$/.test(id)) throw new Problem(404, 'not found', id);
  return id;
}

let reads: Promise<void> | null = null;

/** Teaches the map to read tiles from PMTiles; once. */
function readPmtiles(): Promise<void> {
  reads ??= Promise.all([import('pmtiles'), import('maplibre-gl')]).then(
    ([{ Protocol }, { addProtocol }]) => addProtocol('pmtiles', new Protocol().tile),
  );
  return reads;
}
