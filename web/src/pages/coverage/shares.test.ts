import { describe, expect, it } from 'vitest';
import { stretch } from '@/testing/samples';
import { checkedShare, checksOf, sharePercent } from './shares';

describe('coverage', () => {
  it('counts as checked what was found and where nothing was, never what is missing', () => {
    const shares = [
      { status: 'found', share: 0.1 },
      { status: 'checked_nothing_found', share: 0.4 },
      { status: 'neighbour_missing', share: 0.3 },
      { status: 'waiting_for_layer', share: 0.15 },
      { status: 'failed', share: 0.05 },
    ] as const;
    expect(checkedShare(shares)).toBeCloseTo(0.5);
  });

  it('of a stretch says how many of its checks could be made', () => {
    const checks = { found: 1, checked_nothing_found: 3, neighbour_missing: 5, failed: 1 };
    expect(checksOf(stretch({ checks }))).toEqual({ checked: 4, total: 10 });
  });

  it.each([
    [0, 0],
    [0.001, 1],
    [0.456, 46],
    [0.999, 99],
    [1, 100],
  ])('of %d is %d percent: a gap never rounds away', (share, percent) => {
    expect(sharePercent(share)).toBe(percent);
  });
});
