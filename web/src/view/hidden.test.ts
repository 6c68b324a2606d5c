import { describe, expect, it } from 'vitest';
import { plan, zone } from '@/testing/samples';
import { isHidden, isPlanHidden } from './hidden';

const NOTHING = { state: [], kind: [], phase: [], class: [] };

describe('what the map leaves out', () => {
  it.each([
    { ...NOTHING, state: ['HH'] },
    { ...NOTHING, kind: ['FP'] },
    { ...NOTHING, phase: ['in_force'] },
    { ...NOTHING, class: ['residential'] },
  ])('is any zone of a hidden facet: %o', (hidden) => {
    expect(isHidden(zone(), NOTHING)).toBe(false);
    expect(isHidden(zone(), hidden)).toBe(true);
  });

  it('is never what states no status or kind', () => {
    const unstated = zone({ phase: null, plan_kind: null });
    const all = { ...NOTHING, phase: ['draft', 'in_force', 'ended'], kind: ['FP'] };
    expect(isHidden(unstated, all)).toBe(false);
  });

  it('is a plan by state, kind and phase, whatever its classes', () => {
    expect(isPlanHidden(plan(), { ...NOTHING, class: ['residential'] })).toBe(false);
    expect(isPlanHidden(plan(), { ...NOTHING, state: ['HH'] })).toBe(true);
  });
});
