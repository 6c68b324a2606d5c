import { describe, expect, it } from 'vitest';
import { LEGEND, plan, zone } from '@/testing/samples';
import { speechFor } from './language';
import { vocabularyOf } from './vocabulary';

const words = vocabularyOf(LEGEND, [plan()], speechFor('de', []));
const english = vocabularyOf(LEGEND, [plan()], speechFor('en', []));

describe('status', () => {
  it('in force is what the source said, with the day it was recorded', () => {
    expect(words.status(zone())).toBe('laut Quelle in Kraft, Stand 01.03.2026');
    expect(english.status(zone())).toBe('in force according to the source, as of 1 Mar 2026');
  });

  it('in force of a plan that is not listed names no day', () => {
    expect(words.status(zone({ plan_id: 'other' }))).toBe('laut Quelle in Kraft');
  });

  it('any other is named as the legend names it', () => {
    expect(words.status(zone({ status: '6_published', phase: 'draft' }))).toBe('Veröffentlichung');
  });

  it('that is not stated is said to be so, never taken for in force', () => {
    expect(words.status(zone({ status: null, phase: null }))).toBe('keine Angabe');
  });

  it('of a plan reads as that of its zones', () => {
    expect(words.planStatus(plan())).toBe('laut Quelle in Kraft, Stand 01.03.2026');
  });
});

describe('accuracy', () => {
  it('names where it comes from and that a coarse plan is not parcel sharp', () => {
    expect(words.accuracy(zone())).toBe('± 10 m (aus dem Maßstab), nicht parzellenscharf');
  });

  it('leaves a plan drawn from the cadastre without that reserve', () => {
    expect(words.accuracy(zone({ accuracy_m: 0.5 }))).toBe('± 0,5 m (aus dem Maßstab)');
  });
});

describe('names', () => {
  it('join class and subclass', () => {
    expect(words.use(zone({ class: 'flood', subclass: 'designated' }))).toBe(
      'Hochwasser: festgesetzt',
    );
  });

  it('show a code that the legend does not know as it came', () => {
    expect(words.legalNature('from_the_future')).toBe('from_the_future');
  });

  it('of certainty and severity follow the agreed wording', () => {
    expect(words.certainty('certain')).toBe('lagemäßig eindeutig (keine rechtliche Bewertung)');
    expect(words.severity(4)?.name_de).toBe('vorrangig zu klären');
  });
});
