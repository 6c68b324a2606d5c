import type { Conflict, Severity, Zone } from '@/api/contract';

/** Notices of one severity, under its name. */
export interface SeverityGroup {
  severity: Severity;
  conflicts: Conflict[];
}

/** The notices of the severities asked for (none asked for: all), in the order they came. */
export function selected(
  conflicts: readonly Conflict[],
  severities: readonly number[],
): readonly Conflict[] {
  if (!severities.length) return conflicts;
  return conflicts.filter(({ severity }) => severities.includes(severity));
}

/** Notices by severity, the most urgent first; a severity without any is left out. */
export function grouped(
  conflicts: readonly Conflict[],
  severities: readonly Severity[],
): SeverityGroup[] {
  return [...severities]
    .sort((a, b) => b.code - a.code)
    .map((severity) => ({
      severity,
      conflicts: conflicts.filter((conflict) => conflict.severity === severity.code),
    }))
    .filter((group) => group.conflicts.length > 0);
}

/** Number of notices of each severity. */
export function counted(conflicts: readonly Conflict[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { severity } of conflicts) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return counts;
}

/** The notices that name one of these zones. */
export function concerning(
  conflicts: readonly Conflict[],
  zones: readonly Zone[],
): readonly Conflict[] {
  const ids = new Set(zones.map((zone) => zone.id));
  return conflicts.filter(({ a, b }) => ids.has(a.id) || (b !== null && ids.has(b.id)));
}
