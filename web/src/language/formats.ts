import type { Language } from '@/view/view';

/** How numbers, dates and measures are written in one language: as the explanations do. */
export interface Formats {
  /** Whole metres, one decimal where the accuracy is better than one metre: "780 m ± 35 m". */
  distance: (metres: number, accuracy: number) => string;
  /** A length or an accuracy by itself, with a decimal only where it has one. */
  metres: (metres: number) => string;
  /** Square metres, as hectares from one hectare on. */
  area: (squareMetres: number) => string;
  /** A share of one as a percentage; what is more than nothing is never shown as "0 %". */
  share: (share: number) => string;
  /** An ISO date or time as a Berlin date. */
  date: (iso: string) => string;
  number: (value: number) => string;
  /** A figure as a rule states it: decimals only where it has them. */
  figure: (value: number) => string;
  degrees: (value: number) => string;
}

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const HECTARE_M2 = 10_000;

export function formats(language: Language): Formats {
  const locale = LOCALES[language];
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  return {
    distance: (metres, accuracy) => {
      const digits = accuracy >= 1 ? 0 : 1;
      const shown = `${number(metres, digits)} m`;
      return accuracy === 0 ? shown : `${shown} ± ${number(accuracy, digits)} m`;
    },
    metres: (metres) => `${number(metres, Number.isInteger(metres) ? 0 : 1)} m`,
    area: (squareMetres) => {
      if (squareMetres >= HECTARE_M2) return `${number(squareMetres / HECTARE_M2, 1)} ha`;
      return squareMetres < 1 ? '< 1 m²' : `${number(squareMetres)} m²`;
    },
    share: (share) => (share > 0 && share < 0.01 ? '< 1 %' : `${number(share * 100)} %`),
    date: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Europe/Berlin' }).format(
        new Date(iso),
      ),
    number: (value) => number(value),
    figure: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value),
    degrees: (value) => number(value, 5),
  };
}
