import type { CoverageShare, Stretch } from '@/api/contract';

const CHECKED: readonly string[] = ['found', 'checked_nothing_found'];

/** The share of the border that was checked, whatever came of it, 0 to 1. */
export function checkedShare(shares: readonly CoverageShare[]): number {
  return shares
    .filter(({ status }) => CHECKED.includes(status))
    .reduce((sum, { share }) => sum + share, 0);
}

/** Of all checks at a stretch those that could be made. */
export function checksOf({ checks }: Stretch): { checked: number; total: number } {
  const numbers = Object.entries(checks);
  const sum = (counted: typeof numbers): number => counted.reduce((all, [, n]) => all + n, 0);
  return {
    checked: sum(numbers.filter(([status]) => CHECKED.includes(status))),
    total: sum(numbers),
  };
}

/** A share in whole percent that never rounds to all or nothing what is neither. */
export function sharePercent(share: number): number {
  if (share <= 0 || share >= 1) return Math.round(share * 100);
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
