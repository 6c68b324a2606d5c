/**
 * The signs that stand beside colour, as SVG: hatches of classes and marks of severities. The
 * map and the legend draw the same text, so they cannot drift apart.
 */

export const PATTERN_SIZE = 12;
export const MARK_SIZE = 30;

const HATCHES: Record<string, string> = {
  hatch_diagonal: 'M-3 3L3-3M0 12L12 0M9 15L15 9',
  hatch_diagonal_back: 'M-3 9L3 15M0 0L12 12M9-3L15 3',
  hatch_horizontal: 'M0 3H12M0 9H12',
  hatch_vertical: 'M3 0V12M9 0V12',
  hatch_cross: 'M0 12L12 0M0 0L12 12',
};

const MARKS: Record<string, string> = {
  circle: '<circle cx="15" cy="15" r="10.5"/>',
  triangle: '<path d="M15 2.5L28 25H2Z"/>',
  square: '<rect x="4.5" y="4.5" width="21" height="21" rx="2"/>',
  diamond: '<path d="M15 1.5L28.5 15L15 28.5L1.5 15Z"/>',
  hexagon: '<path d="M8.5 3.5H21.5L28 15L21.5 26.5H8.5L2 15Z"/>',
};

/** One tile of a hatch that repeats without a seam; null for a pattern that is no hatch. */
export function hatchSvg(pattern: string, colour: string): string | null {
  const path = HATCHES[pattern];
  if (!path) return null;
  return svg(PATTERN_SIZE, `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.6"/>`);
}

/** The mark of a notice: shape and colour on a white edge. What stands in it is set as text. */
export function markSvg(shape: string, colour: string): string {
  const outline = MARKS[shape] ?? MARKS.circle;
  return svg(
    MARK_SIZE,
    `<g fill="${colour}" stroke="#fff" stroke-width="2.5" stroke-linejoin="round">${outline}</g>`,
  );
}

/** Several notices at one place: a ring in the colour of the most urgent. */
export function clusterSvg(colour: string): string {
  return svg(
    MARK_SIZE,
    `<circle cx="15" cy="15" r="13.5" fill="#fff"/><circle cx="15" cy="15" r="11.5" fill="#fff" stroke="${colour}" stroke-width="3.5"/>`,
  );
}

/** In place of a severity's number. */
export const OPPORTUNITY_TEXT = '+';

/** Where the number stands within its mark, in shares of the mark's size from its middle. */
export function numberShift(shape: string): number {
  return shape === 'triangle' ? 0.08 : 0;
}

function svg(size: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${content}</svg>`;
}
