import { describe, expect, it } from 'vitest';
import { INITIAL_VIEW, readView, toggled, type View, writeView } from './view';

const FULL: View = {
  language: 'en',
  panel: 'legend',
  camera: { center: [10.12345, 53.65432], zoom: 12.25 },
  hidden: {
    state: ['SH'],
    kind: ['BP', 'RP'],
    phase: [],
    class: ['flood', 'wind_priority'],
  },
  severities: [3, 4],
  kind: 'opportunity',
  stages: ['avoidable', 'legacy'],
  ags: '01062071',
  situation: '02d6eb95120ab7f5',
  conflict: '7e928709-342b-4e83-9835-c7472c6683dd',
  place: [10.1, 53.6],
  rule: 'E01',
};

function throughAddress(view: View): View {
  const search = new URLSearchParams(writeView(view) as Record<string, string>);
  return readView(Object.fromEntries(new URLSearchParams(search.toString())));
}

describe('the address of a view', () => {
  it('restores every part of it', () => {
    expect(throughAddress(FULL)).toEqual(FULL);
  });

  it('is empty at the start, with ended plans hidden', () => {
    expect(writeView(INITIAL_VIEW)).toEqual({});
    expect(readView({})).toEqual(INITIAL_VIEW);
    expect(readView({}).hidden.phase).toEqual(['ended']);
  });

  it('says that ended plans are shown, for that is not the start', () => {
    const shown = { ...INITIAL_VIEW, hidden: { ...INITIAL_VIEW.hidden, phase: [] } };
    expect(writeView(shown)).toEqual({ hide_phase: '' });
    expect(throughAddress(shown)).toEqual(shown);
  });

  it.each([
    ['lang', 'fr'],
    ['panel', 'secrets'],
    ['at', 'here'],
    ['at', '10,53'],
    ['at', '999,53,12'],
    ['place', '10,north'],
    ['severity', '5,x,0'],
    ['conflict', ''],
  ])('leaves %s=%s out and goes on', (name, value) => {
    expect(readView({ [name]: value })).toEqual(INITIAL_VIEW);
  });

  it('takes the last of a repeated part', () => {
    expect(readView({ lang: ['de', 'en'] }).language).toBe('en');
  });
});

describe('toggling', () => {
  it('hides what was shown and shows what was hidden, in its facet alone', () => {
    const hidden = toggled(INITIAL_VIEW.hidden, 'class', 'flood');
    expect(hidden).toEqual({ state: [], kind: [], phase: ['ended'], class: ['flood'] });
    expect(toggled(hidden, 'class', 'flood')).toEqual(INITIAL_VIEW.hidden);
  });
});
