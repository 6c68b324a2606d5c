import type { Map as MapLibre } from 'maplibre-gl';
import { clusterSvg, hatchSvg, markSvg } from './signs';

/** Drawn at twice the size, so that they are sharp on dense screens. */
const PIXEL_RATIO = 2;

/** Names under which the style asks for images: everything needed to draw them is in the name. */
export const imageName = {
  hatch: (pattern: string, colour: string) => `hatch|${pattern}|${colour}`,
  mark: (shape: string, colour: string) => `mark|${shape}|${colour}`,
  cluster: (colour: string) => `cluster|${colour}`,
};

/** The SVG behind an image name; null where it is not one of ours (a base map's sprite). */
export function imageSvg(name: string): string | null {
  const [kind, first = '', second = ''] = name.split('|');
  if (kind === 'hatch') return hatchSvg(first, second);
  if (kind === 'mark') return markSvg(first, second);
  return kind === 'cluster' ? clusterSvg(first) : null;
}

/** Draws the images the style asks for, when it asks for them. */
export function drawImages(map: MapLibre): void {
  map.setMissingStyleImageResolver((name) => draw(map, name));
}

async function draw(map: MapLibre, name: string): Promise<void> {
  const svg = imageSvg(name);
  if (!svg) return;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const bitmap = await createImageBitmap(image, {
    resizeWidth: image.width * PIXEL_RATIO,
    resizeHeight: image.height * PIXEL_RATIO,
  });
  if (!map.hasImage(name)) map.addImage(name, bitmap, { pixelRatio: PIXEL_RATIO });
}
