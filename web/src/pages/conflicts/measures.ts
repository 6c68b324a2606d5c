import type { Conflict, Threshold } from '@/api/contract';
import { type Speech, spoken } from '@/language/language';

export interface Measure {
  name: string;
  value: string;
}

/** What was measured, in words. A distance carries the joint accuracy of all that took part. */
export function measures(conflict: Conflict, { texts, formats }: Speech): Measure[] {
  const accuracy = conflict.tolerance_m;
  const about = (shown: string): string => texts.approximately(shown);
  const distance = (metres: number): string =>
    metres === 0 ? texts.conflict.noDistance : about(formats.distance(metres, accuracy));
  const shares = shareTexts(conflict, { texts, formats });
  return [
    measure(texts.conflict.distance, conflict.distance_m, distance),
    measure(texts.conflict.area, conflict.area_m2, (area) => about(formats.area(area))),
    measure(texts.conflict.length, conflict.length_m, (length) =>
      about(formats.metres(Math.round(length))),
    ),
    measure(texts.conflict.depth, conflict.depth_m, distance),
    shares.length ? { name: texts.conflict.share, value: shares.join(', ') } : null,
    measure(texts.conflict.compatibility, conflict.compatibility, formats.figure),
  ].filter((each) => each !== null);
}

/** What stands around a settlement, in degrees of the panorama; empty where none was measured. */
export function arcs(
  conflict: Conflict,
  state: (code: string) => string,
  speech: Speech,
): Measure[] {
  const { conflict: texts, degreesOf } = speech.texts;
  const degrees = (angle: number): string => degreesOf(speech.formats.number(angle));
  if (conflict.block_sum_deg === null) return [];
  return [
    measure(texts.largestArc, conflict.angle_deg, degrees),
    measure(texts.allArcs, conflict.block_sum_deg, degrees),
    measure(texts.arcOf(state('HH')), conflict.block_hh_deg, degrees),
    measure(texts.arcOf(state('SH')), conflict.block_sh_deg, degrees),
    measure(texts.arcInForce, conflict.block_in_force_deg, degrees),
    measure(texts.freeArc, conflict.free_deg, degrees),
  ].filter((each) => each !== null);
}

/** The figures of the rule with unit and evidence, by state where they differ. */
export function thresholds(
  figures: readonly Threshold[],
  evidence: (code: string) => string,
  { language, texts, formats }: Speech,
): Measure[] {
  return figures.map((figure) => {
    const unit = figure.unit && figure.unit !== '1' ? ` ${UNITS[figure.unit] ?? figure.unit}` : '';
    const values = figure.values.map((value) => {
      const state = value.state ? `${value.state} ` : '';
      const tag = value.evidence ? ` (${evidence(value.evidence)})` : '';
      return `${state}${formats.figure(value.value)}${unit}${tag}`;
    });
    const filter = figure.role === 'noise_filter' ? ` – ${texts.conflict.noiseFilter}` : '';
    return { name: spoken(figure, 'name', language), value: values.join(', ') + filter };
  });
}

const UNITS: Record<string, string> = { m2: 'm²', deg: '°' };

function measure(
  name: string,
  value: number | null,
  written: (value: number) => string,
): Measure | null {
  return value === null ? null : { name, value: written(value) };
}

function shareTexts(
  { share_a, share_b }: Conflict,
  { texts, formats }: Pick<Speech, 'texts' | 'formats'>,
): string[] {
  const sides: [number | null, string][] = [
    [share_a, 'A'],
    [share_b, 'B'],
  ];
  return sides.flatMap(([share, side]) =>
    share === null ? [] : [texts.conflict.shareOf(formats.share(share), side)],
  );
}
