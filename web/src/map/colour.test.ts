import { describe, expect, it } from 'vitest';
import { contrast, inkOn, standingOut } from './colour';

describe('contrast', () => {
  it('is 21 between black and white, and 1 of a colour with itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#cf9377', '#cf9377')).toBe(1);
  });

  it('of the lightest grey that passes AA on white is 4.5', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
  });
});

describe('ink', () => {
  it('is white on dark and dark on light', () => {
    expect(inkOn('#B00020')).toBe('#ffffff');
    expect(inkOn('#F9A825')).toBe('#131525');
  });
});

describe('an outline', () => {
  it.each(['#CCE968', '#FFE15E', '#99D9E8', '#D9DCE0'])('of %s stands out from paper', (colour) => {
    expect(contrast(colour, '#f7f5f0')).toBeLessThan(3);
    expect(contrast(standingOut(colour, '#f7f5f0'), '#f7f5f0')).toBeGreaterThanOrEqual(3);
  });

  it('that stands out already stays as it is', () => {
    expect(standingOut('#0000DE', '#f7f5f0')).toBe('#0000DE');
  });
});
