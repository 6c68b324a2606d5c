import { describe, expect, it } from 'vitest';
import { formats } from './formats';

const de = formats('de');
const en = formats('en');

describe('measures', () => {
  it.each([
    [780.4, 35.2, '780 m ± 35 m'],
    [1234.5, 50, '1.235 m ± 50 m'],
    [12.34, 0.5, '12,3 m ± 0,5 m'],
    [780, 0, '780,0 m'],
  ])('writes %d m with accuracy %d m as %s', (metres, accuracy, shown) => {
    expect(de.distance(metres, accuracy)).toBe(shown);
  });

  it('writes the same in English with English separators', () => {
    expect(en.distance(1234.5, 50)).toBe('1,235 m ± 50 m');
  });

  it.each([
    [0.4, '< 1 m²'],
    [9_999, '9.999 m²'],
    [10_000, '1,0 ha'],
    [1_234_567, '123,5 ha'],
  ])('writes %d m² as %s', (area, shown) => {
    expect(de.area(area)).toBe(shown);
  });

  it('never shows a small share as nothing', () => {
    expect(de.share(0)).toBe('0 %');
    expect(de.share(0.004)).toBe('< 1 %');
    expect(de.share(0.394)).toBe('39 %');
  });

  it('shows the decimal of an accuracy only where it has one', () => {
    expect([de.metres(125), de.metres(0.5)]).toEqual(['125 m', '0,5 m']);
  });
});

describe('dates', () => {
  it('are Berlin dates, whatever the clock of the machine', () => {
    expect(de.date('2026-06-30T22:30:00Z')).toBe('01.07.2026');
    expect(en.date('2026-06-30T22:30:00Z')).toBe('1 Jul 2026');
  });
});
