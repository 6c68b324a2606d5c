import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Municipality, Position, Situation, Stretch } from '@/api/contract';
import type { Hidden } from '@/view/view';
import { chosenLayers, markLayers, markNumber, municipalityLayer } from './conflicts';
import { withoutHidden } from './hiding';
import { drawnFrom, narrowed, type ServedStyle, sections, withImagesOf } from './served';

/** Everything the map shows at one moment. */
export interface MapContent {
  served: ServedStyle;
  hidden: Hidden;
  ags: string | null;
  municipalities: readonly Municipality[];
  /** The listed situations: each gets a mark. */
  situations: readonly Situation[];
  /** Situations to which the notices of the tiles are limited; null: all. */
  limitedTo: readonly string[] | null;
  /** Id of the opened situation. */
  opened: string | null;
  /** What was checked along the border; null: the border is drawn as it is. */
  coverage: readonly Stretch[] | null;
  /** The opened notice's geometries, or the place asked about and its zones. */
  chosen: readonly Chosen[];
  /** A base map's style, if one is configured and could be loaded. */
  basemap: StyleSpecification | null;
}

export interface Chosen {
  role: 'conflict' | 'a' | 'b' | 'zone' | 'place';
  geometry: GeoJSON.Geometry;
  colour?: string;
}

/** Above this zoom each notice has a mark of its own. */
const CLUSTER_MAX_ZOOM = 12;
/** Points that agree to so many decimals of a degree (about 10 m) are one place. */
const PLACE_DIGITS = 4;
/** Our images, where a base map brings some as well. */
const OWN_SPRITE = 'planabgleich';

/** The style of the map: a function of its content. */
export function mapStyle(content: MapContent): StyleSpecification {
  const { basemap, served } = content;
  const layers = [...(basemap ? [] : sections(served, 'ground')), ...ownLayers(content)];
  const style: StyleSpecification = {
    ...served,
    ...(basemap?.glyphs ? { glyphs: basemap.glyphs } : {}),
    sources: { ...basemap?.sources, ...served.sources, ...ownSources(content) },
    layers: [...(basemap?.layers ?? []), ...layers],
  };
  return basemap?.sprite ? besideSpriteOf(basemap, style, layers) : style;
}

function ownLayers(content: MapContent): LayerSpecification[] {
  const { served, hidden } = content;
  const largeFirst = { 'symbol-sort-key': ['-', 0, ['get', 'extent']] };
  return [
    ...sections(served, 'municipalities'),
    ...sections(served, 'zones', 'plans').map((layer) => withoutHidden(layer, hidden)),
    municipalityLayer(content.ags),
    ...sections(served, 'orientation'),
    ...sections(served, 'names').map((layer) => drawnFrom('municipality-names', layer, largeFirst)),
    ...(content.coverage
      ? sections(served, 'coverage').map((layer) => drawnFrom('coverage', layer))
      : []),
    ...sections(served, 'notices').map((layer) => limitedTo(content.limitedTo, layer)),
    ...chosenLayers(),
    ...markLayers(content.opened),
  ];
}

/** Notices of the list alone; null: all that the tiles hold. */
function limitedTo(
  situations: readonly string[] | null,
  layer: LayerSpecification,
): LayerSpecification {
  const listed = ['in', ['get', 'situation_id'], ['literal', [...(situations ?? [])]]];
  return situations ? narrowed(layer, listed) : layer;
}

/** Both sprites, the images of ours under a name of their own. */
function besideSpriteOf(
  { sprite, layers }: StyleSpecification,
  style: StyleSpecification,
  own: LayerSpecification[],
): StyleSpecification {
  const theirs = typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? []);
  return {
    ...style,
    sprite: [...theirs, { id: OWN_SPRITE, url: String(style.sprite) }],
    layers: [...layers, ...own.map((layer) => withImagesOf(OWN_SPRITE, layer))],
  };
}

function ownSources(content: MapContent): Record<string, SourceSpecification> {
  return {
    'municipality-names': { type: 'geojson', data: municipalityNames(content.municipalities) },
    'conflict-marks': {
      type: 'geojson',
      data: marks(content.situations),
      cluster: true,
      clusterRadius: 34,
      clusterMaxZoom: CLUSTER_MAX_ZOOM,
      clusterProperties: { mark: ['max', ['get', 'mark']] },
    },
    coverage: {
      type: 'geojson',
      data: collection(
        (content.coverage ?? []).map(({ geometry, status }) => feature(geometry, { status })),
      ),
    },
    chosen: {
      type: 'geojson',
      data: collection(
        content.chosen.map(({ geometry, ...properties }) => feature(geometry, properties)),
      ),
    },
  };
}

/** Situations at one place get a rank each, so that their marks stand side by side. */
function marks(situations: readonly Situation[]): GeoJSON.FeatureCollection {
  const ranks = new Map<string, number>();
  return collection(
    situations.map(({ id, kind, severity, point }) => {
      const place = point.map((degrees) => degrees.toFixed(PLACE_DIGITS)).join();
      const rank = ranks.get(place) ?? 0;
      ranks.set(place, rank + 1);
      return feature(pointAt(point), { id, mark: markNumber(kind, severity), rank });
    }),
  );
}

/** Large municipalities are named first where room is short. */
function municipalityNames(municipalities: readonly Municipality[]): GeoJSON.FeatureCollection {
  return collection(
    municipalities.map(({ name, point, bbox: [west, south, east, north] }) =>
      feature(pointAt(point), { name, extent: (east - west) * (north - south) }),
    ),
  );
}

function pointAt(coordinates: Position): GeoJSON.Point {
  return { type: 'Point', coordinates };
}

function feature(
  geometry: GeoJSON.Geometry,
  properties: GeoJSON.GeoJsonProperties,
): GeoJSON.Feature {
  return { type: 'Feature', geometry, properties };
}

function collection(features: GeoJSON.Feature[]): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features };
}
