import type { Kind, Situation, SituationNumber, Stage, Term } from '@/api/contract';

/** Situations under one heading: conflicts of one stage, or all opportunities. */
export interface SituationGroup {
  kind: Kind;
  /** null: of any stage. */
  stage: Stage | null;
  situations: Situation[];
}

/** What was chosen to list; null and empty stand for all. */
export interface Choice {
  kind: Kind | null;
  stages: readonly Stage[];
  severities: readonly number[];
}

/** Conflicts by stage in the order of `stages`, then the opportunities; empty groups left out. */
export function grouped(
  situations: readonly Situation[],
  stages: readonly Term[],
): SituationGroup[] {
  const conflicts = situations.filter(({ kind }) => kind === 'conflict');
  const byStage = stages.map(({ code }) => ({
    kind: 'conflict' as const,
    stage: code as Stage,
    situations: conflicts.filter(({ stage }) => stage === code),
  }));
  const opportunities = situations.filter(({ kind }) => kind === 'opportunity');
  return [
    ...byStage,
    { kind: 'opportunity' as const, stage: null, situations: opportunities },
  ].filter((group) => group.situations.length > 0);
}

/** How many situations a choice leaves; a name left out of `choice` is not looked at. */
export function numberOf(counts: readonly SituationNumber[], choice: Partial<Choice>): number {
  return counts
    .filter((count) => takes(choice, count))
    .reduce((sum, { situations }) => sum + situations, 0);
}

function takes({ kind, stages, severities }: Partial<Choice>, count: SituationNumber): boolean {
  return (
    (!kind || kind === count.kind) &&
    (!stages?.length || stages.includes(count.stage)) &&
    (!severities?.length || severities.includes(count.severity))
  );
}

/** Whether anything was chosen. */
export function isChosen({ kind, stages, severities }: Choice): boolean {
  return kind !== null || stages.length > 0 || severities.length > 0;
}

/** `chosen` with `code` where it was without, and the other way round. */
export function switched<T>(chosen: readonly T[], code: T): T[] {
  return chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
}
