import type { Conflict, Run } from '@/api/contract';
import type { Speech } from '@/language/language';

export interface Measure {
  name: string;
  value: string;
}

/**
 * What was measured, in words. A distance carries the joint accuracy of both sides: the root of
 * the sum of squares, with the border's where the border is the other side.
 */
export function measures(
  conflict: Conflict,
  run: Pick<Run, 'border_accuracy_m'>,
  { texts, formats }: Speech,
): Measure[] {
  const accuracy = Math.hypot(
    conflict.a.accuracy_m,
    conflict.b?.accuracy_m ?? run.border_accuracy_m,
  );
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
  ].filter((each) => each !== null);
}

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
