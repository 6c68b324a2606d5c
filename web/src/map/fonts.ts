import medium from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Medium.woff2?url';
import semiBold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2?url';

/** Font stacks of the map; each is drawn in the browser from a file of our own. */
export const FONTS = { medium: ['Fira Sans Medium'], semiBold: ['Fira Sans SemiBold'] };

/** The files behind the stacks, as the style names them. `origin` makes them absolute. */
export function fontFaces(origin: string): Record<string, string> {
  return {
    'Fira Sans Medium': new URL(medium, origin).href,
    'Fira Sans SemiBold': new URL(semiBold, origin).href,
  };
}
