import { computed, type InjectionKey, inject, type Ref } from 'vue';
import type { Language } from '@/view/view';
import { de, type Texts } from './de';
import { en } from './en';
import { type Formats, formats } from './formats';

/** The language of the page, its texts, and how numbers, dates and measures are written in it. */
export interface Speech {
  language: Language;
  texts: Texts;
  formats: Formats;
}

const SPEECHES: Record<Language, Speech> = {
  de: { language: 'de', texts: de, formats: formats('de') },
  en: { language: 'en', texts: en, formats: formats('en') },
};

export const SPEECH: InjectionKey<Ref<Speech>> = Symbol('speech');

/** Speech in the language asked for, else in the first one the browser prefers and we speak. */
export function speechFor(asked: Language | null, preferred: readonly string[]): Speech {
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  const chosen = asked ?? known.find((code) => code === 'de' || code === 'en') ?? 'de';
  return SPEECHES[chosen === 'en' ? 'en' : 'de'];
}

export function useSpeech(): Ref<Speech> {
  const speech = inject(SPEECH);
  if (!speech) throw new Error('no speech provided');
  return speech;
}

/** Texts alone, for templates. */
export function useTexts(): Ref<Texts> {
  const speech = useSpeech();
  return computed(() => speech.value.texts);
}

type Spoken<F extends string, T> = Record<`${F}_${Language}`, T>;

/** The half of a bilingual field that is in the language of the page. */
export function spoken<F extends string>(
  item: Spoken<F, string>,
  field: F,
  language: Language,
): string;
export function spoken<F extends string>(
  item: Spoken<F, string | null>,
  field: F,
  language: Language,
): string | null;
export function spoken<F extends string>(
  item: Spoken<F, string | null>,
  field: F,
  language: Language,
): string | null {
  return item[`${field}_${language}`];
}
