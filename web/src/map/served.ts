import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/**
 * The style the service draws its layers with (`/styles/overview.json`). The viewer takes its
 * sections, narrows them to what is not hidden, and lays its own layers between them.
 */
export type ServedStyle = StyleSpecification & {
  metadata: { 'planabgleich:coarse_px': number };
  layers: LayerSpecification[];
};
type Section =
  | 'ground'
  | 'municipalities'
  | 'zones'
  | 'plans'
  | 'orientation'
  | 'names'
  | 'coverage'
  | 'notices';

/** Layers of these sections, in the order of the style. */
export function sections(style: ServedStyle, ...names: Section[]): LayerSpecification[] {
  return style.layers.filter(({ metadata }) => {
    const section = (metadata as Record<string, unknown> | undefined)?.['planabgleich:section'];
    return names.some((name) => name === section);
  });
}

/** The layer as it is, of that which also meets `condition`. */
export function narrowed(layer: LayerSpecification, condition: unknown[]): LayerSpecification {
  const filter = 'filter' in layer && layer.filter ? ['all', condition, layer.filter] : condition;
  return { ...layer, filter } as LayerSpecification;
}

/** The layer as it is, of GeoJSON in place of tiles, and shown. */
export function drawnFrom(
  source: string,
  layer: LayerSpecification,
  layout: object = {},
): LayerSpecification {
  const { 'source-layer': _, ...rest } = layer as LayerSpecification & { 'source-layer'?: string };
  const shown = { ...layer.layout, visibility: 'visible', ...layout };
  return { ...rest, source, layout: shown } as LayerSpecification;
}

/** The layer with the names of its images behind a prefix, as a second sprite has them. */
export function withImagesOf(sprite: string, layer: LayerSpecification): LayerSpecification {
  const images = Object.entries({ ...layer.paint, ...layer.layout }).filter(([name]) =>
    ['fill-pattern', 'icon-image'].includes(name),
  );
  const renamed = Object.fromEntries(
    images.map(([name, value]) => [name, ['concat', `${sprite}:`, value]]),
  );
  const place = layer.type === 'symbol' ? 'layout' : 'paint';
  return images.length
    ? ({ ...layer, [place]: { ...layer[place], ...renamed } } as LayerSpecification)
    : layer;
}
