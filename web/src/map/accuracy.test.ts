import { describe, expect, it } from 'vitest';
import { plan } from '@/testing/samples';
import { coarsestInSight, metresPerPixel } from './accuracy';

const NOTHING = { state: [], kind: [], phase: [], class: [] };
const SIGHT: [number, number, number, number] = [10.02, 53.62, 10.04, 53.64];
const COARSE_PX = 8;
const regional = plan({ accuracy_m: 50 });
const binding = plan({ accuracy_m: 0.5 });

describe('ground resolution', () => {
  it('is about 11.3 m a pixel at the border at zoom 12, and halves with each zoom', () => {
    expect(metresPerPixel(12)).toBeCloseTo(11.34, 1);
    expect(metresPerPixel(13)).toBeCloseTo(metresPerPixel(12) / 2);
  });
});

describe('the reserve "not accurate to the parcel"', () => {
  it('is made once edges of a plan in sight are wider than a line', () => {
    expect(coarsestInSight([regional, binding], NOTHING, SIGHT, 11, COARSE_PX)).toBeNull();
    expect(coarsestInSight([regional, binding], NOTHING, SIGHT, 13, COARSE_PX)).toBe(50);
  });

  it('is not made for a plan out of sight or hidden', () => {
    const elsewhere: [number, number, number, number] = [9, 53, 9.1, 53.1];
    expect(coarsestInSight([regional], NOTHING, elsewhere, 15, COARSE_PX)).toBeNull();
    expect(
      coarsestInSight([regional], { ...NOTHING, kind: ['FP'] }, SIGHT, 15, COARSE_PX),
    ).toBeNull();
  });

  it('names the coarsest of several', () => {
    expect(coarsestInSight([plan(), regional], NOTHING, SIGHT, 16, COARSE_PX)).toBe(50);
  });
});
