import type { Hidden } from './view';

/** Attributes by which things are hidden, as zones carry them. */
interface Hideable {
  state: string;
  plan_kind: string | null;
  phase: string | null;
  class: string;
}

/** Whether the map leaves it out. What is not stated cannot be hidden. */
export function isHidden(zone: Hideable, hidden: Hidden): boolean {
  return (
    hidden.state.includes(zone.state) ||
    hidden.class.includes(zone.class) ||
    (zone.plan_kind !== null && hidden.kind.includes(zone.plan_kind)) ||
    (zone.phase !== null && hidden.phase.includes(zone.phase))
  );
}

/** Whether the map leaves out the plan: by all but its classes. */
export function isPlanHidden(
  plan: { state: string; kind: string | null; phase: string | null },
  hidden: Hidden,
): boolean {
  return isHidden({ ...plan, plan_kind: plan.kind, class: '' }, hidden);
}
