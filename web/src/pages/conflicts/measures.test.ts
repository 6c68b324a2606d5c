import { describe, expect, it } from 'vitest';
import { speechFor } from '@/language/language';
import { conflict } from '@/testing/samples';
import { arcs, measures, thresholds } from './measures';

const speech = speechFor('de', []);

describe('measures', () => {
  it('give a distance with the joint accuracy of both sides', () => {
    expect(measures(conflict({ tolerance_m: 50, distance_m: 780 }), speech)).toEqual([
      { name: 'Abstand', value: 'ca. 780 m ± 50 m' },
    ]);
  });

  it('say of no distance what it means', () => {
    expect(measures(conflict({ distance_m: 0 }), speech)[0]?.value).toBe(
      '0 m (Berührung oder Überlagerung)',
    );
  });

  it('give area and both shares', () => {
    const overlapping = conflict({ area_m2: 283_000, share_a: 0.394, share_b: 0.004 });
    expect(measures(overlapping, speech)).toEqual([
      { name: 'Fläche', value: 'ca. 28,3 ha' },
      { name: 'Anteil', value: '39 % der Fläche A, < 1 % der Fläche B' },
    ]);
  });

  it('leave out what was not measured', () => {
    expect(measures(conflict(), speech)).toEqual([]);
  });
});

describe('arcs', () => {
  const states: Record<string, string> = { HH: 'Hamburg', SH: 'Schleswig-Holstein' };

  it('say what stands around a settlement, of which state and without drafts', () => {
    const encircled = conflict({
      angle_deg: 131.4,
      block_sum_deg: 170,
      block_hh_deg: 60,
      block_sh_deg: 110,
      block_in_force_deg: 40,
      free_deg: 90,
    });
    expect(arcs(encircled, (code) => states[code] ?? '', speech)).toEqual([
      { name: 'größter verstellter Bogen', value: '131°' },
      { name: 'verstellt insgesamt', value: '170°' },
      { name: 'davon durch Flächen in Hamburg', value: '60°' },
      { name: 'davon durch Flächen in Schleswig-Holstein', value: '110°' },
      { name: 'davon ohne Entwürfe', value: '40°' },
      { name: 'größter freier Bogen', value: '90°' },
    ]);
  });

  it('say nothing of an angle that is no arc', () => {
    expect(arcs(conflict({ angle_deg: 30 }), String, speech)).toEqual([]);
  });
});

describe('thresholds', () => {
  const value = { state: null, value: 100, evidence: null, source: null };
  const figure = { unit: 'm', name_de: 'Abstand', name_en: 'distance' };

  it('differ by state, each with its evidence', () => {
    const values = [
      { ...value, state: 'HH' as const, value: 500, evidence: 'S' as const },
      { ...value, state: 'SH' as const, value: 800.5 },
    ];
    const role = 'threshold';
    const asked = [{ ...figure, parameter: 'distance_m', role, values } as const];
    expect(thresholds(asked, () => 'Sekundärquelle', speech)).toEqual([
      { name: 'Abstand', value: 'HH 500 m (Sekundärquelle), SH 800,5 m' },
    ]);
  });

  it('tell what only filters', () => {
    const filter = { ...figure, unit: 'm2', parameter: 'min_area_m2', values: [value] };
    const asked = [{ ...filter, role: 'noise_filter' } as const];
    expect(thresholds(asked, String, speech)[0]?.value).toBe('100 m² – Filter gegen Kleinstes');
  });
});
