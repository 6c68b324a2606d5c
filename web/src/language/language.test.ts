import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { speechFor, spoken } from './language';

describe('the language of the page', () => {
  it('is the one asked for, before any the browser prefers', () => {
    expect(speechFor('en', ['de-DE']).language).toBe('en');
  });

  it.each([
    [['de-AT', 'en'], 'de'],
    [['en-US', 'de'], 'en'],
    [['da', 'en-GB', 'de'], 'en'],
    [['da', 'fr'], 'de'],
    [[], 'de'],
  ])('for a browser that prefers %s is %s', (preferred, language) => {
    expect(speechFor(null, preferred).language).toBe(language);
  });

  it('chooses the half of a bilingual field', () => {
    expect(spoken({ name_de: 'Wald', name_en: 'Forest' }, 'name', 'en')).toBe('Forest');
  });
});

describe('texts', () => {
  const everything = [...texts(de), ...texts(en)];

  it('are never empty', () => {
    expect(everything.filter((text) => !text.trim())).toEqual([]);
  });

  it('claim no breach of law and promise no absence of conflicts', () => {
    const forbidden =
      /verstößt|verstoß|verboten|unzulässig|rechtswidrig|konfliktfrei|violates|illegal|prohibited|blocker/i;
    expect(everything.filter((text) => forbidden.test(text))).toEqual([]);
  });

  it('say of an empty list that it proves nothing', () => {
    expect(de.conflicts.empty).toBe(
      'Keine Hinweise veröffentlicht. Das heißt nicht, dass es keine gibt.',
    );
  });
});

/** Every text of a catalogue; those that take facts get sample ones. */
function texts(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value('1', '2'))];
    return texts(value as object);
  });
}
