/** Contrast as WCAG 2.1 defines it (1.4.3, 1.4.11); colours are "#rrggbb". */

const WHITE = '#ffffff';
const INK = '#131525';

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** White or ink, whichever is easier to read on `ground`. */
export function inkOn(ground: string): string {
  return contrast(WHITE, ground) >= contrast(INK, ground) ? WHITE : INK;
}

/** The same hue, darkened until it stands out from `ground` by `ratio` (3 for outlines). */
export function standingOut(colour: string, ground: string, ratio = 3): string {
  let scaled = colour;
  for (let share = 95; share > 0 && contrast(scaled, ground) < ratio; share -= 5) {
    scaled = hex(channels(colour).map((channel) => (channel * share) / 100));
  }
  return scaled;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(rgb: number[]): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
