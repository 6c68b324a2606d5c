import { describe, expect, it } from 'vitest';
import { speechFor } from '@/language/language';
import { conflict, zone } from '@/testing/samples';
import { measures } from './measures';

const speech = speechFor('de', []);
const run = { border_accuracy_m: 125 };
const a = zone({ accuracy_m: 30 });
const b = zone({ accuracy_m: 40 });

describe('measures', () => {
  it('give a distance with the joint accuracy of both sides', () => {
    expect(measures(conflict({ a, b, distance_m: 780 }), run, speech)).toEqual([
      { name: 'Abstand', value: 'ca. 780 m ± 50 m' },
    ]);
  });

  it('take the accuracy of the border where it is the other side', () => {
    const encroaching = conflict({ a: zone({ accuracy_m: 0 }), b: null, depth_m: 352 });
    expect(measures(encroaching, run, speech)).toEqual([
      { name: 'Tiefe', value: 'ca. 352 m ± 125 m' },
    ]);
  });

  it('say of no distance what it means', () => {
    expect(measures(conflict({ distance_m: 0 }), run, speech)[0]?.value).toBe(
      '0 m (Berührung oder Überlagerung)',
    );
  });

  it('give area and both shares', () => {
    const overlapping = conflict({ area_m2: 283_000, share_a: 0.394, share_b: 0.004 });
    expect(measures(overlapping, run, speech)).toEqual([
      { name: 'Fläche', value: 'ca. 28,3 ha' },
      { name: 'Anteil', value: '39 % der Fläche A, < 1 % der Fläche B' },
    ]);
  });

  it('leave out what was not measured', () => {
    expect(measures(conflict(), run, speech)).toEqual([]);
  });
});
