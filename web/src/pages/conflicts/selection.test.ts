import { describe, expect, it } from 'vitest';
import { LEGEND, situation } from '@/testing/samples';
import { grouped, numberOf, switched } from './selection';

describe('situations', () => {
  const legacy = situation({ id: 'legacy', stage: 'legacy', severity: 4 });
  const avoidable = situation({ id: 'avoidable', severity: 1 });
  const chance = situation({ id: 'chance', kind: 'opportunity' });

  it('stand under their stage, avoidable first, whatever their severity', () => {
    const groups = grouped([legacy, avoidable], LEGEND.stages);
    expect(groups.map(({ stage, situations }) => [stage, situations])).toEqual([
      ['avoidable', [avoidable]],
      ['legacy', [legacy]],
    ]);
  });

  it('that are opportunities stand apart, after all conflicts', () => {
    const groups = grouped([chance, legacy], LEGEND.stages);
    expect(groups.map(({ kind, stage }) => [kind, stage])).toEqual([
      ['conflict', 'legacy'],
      ['opportunity', null],
    ]);
  });
});

describe('the numbers to choose by', () => {
  const counts = [
    { kind: 'conflict', stage: 'avoidable', severity: 4, situations: 3, conflicts: 9 },
    { kind: 'conflict', stage: 'legacy', severity: 4, situations: 5, conflicts: 5 },
    { kind: 'conflict', stage: 'legacy', severity: 1, situations: 7, conflicts: 40 },
    { kind: 'opportunity', stage: 'legacy', severity: 1, situations: 2, conflicts: 2 },
  ] as const;

  it('count situations, not notices', () => {
    expect(numberOf(counts, {})).toBe(17);
  });

  it('are those of every name given, of any of its values', () => {
    expect(numberOf(counts, { severities: [4] })).toBe(8);
    expect(numberOf(counts, { severities: [4, 1], stages: ['legacy'] })).toBe(14);
    expect(numberOf(counts, { kind: 'opportunity', stages: [] })).toBe(2);
  });
});

it('a choice is switched on and off', () => {
  expect(switched([4], 3)).toEqual([4, 3]);
  expect(switched([4, 3], 4)).toEqual([3]);
});
