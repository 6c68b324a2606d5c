import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Legend, Municipality, Position, Situation, Stretch } from '@/api/contract';
import type { Hidden } from '@/view/view';
import { chosenLayers, conflictLayers, markLayers, markNumber } from './conflicts';
import { coverageLayers } from './coverage';
import { fontFaces } from './fonts';
import { groundLayers, orientationLayers } from './ground';
import { planLayer, zoneLayers, zoneLetterLayer } from './zones';

/** Everything the map shows at one moment. */
export interface MapContent {
  legend: Legend;
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
const TILE_LAYERS = ['territory', 'municipalities', 'plans', 'zones', 'conflicts'];

/** The style of the map: a function of its content. `origin` is where the service is. */
export function mapStyle(content: MapContent, origin: string): StyleSpecification {
  const { basemap, legend, hidden } = content;
  return {
    version: 8,
    ...(basemap?.glyphs ? { glyphs: basemap.glyphs } : {}),
    ...(basemap?.sprite ? { sprite: basemap.sprite } : {}),
    'font-faces': fontFaces(origin),
    sources: { ...basemap?.sources, ...tileSources(origin), ...ownSources(content) },
    layers: [
      ...(basemap?.layers ?? []),
      ...groundLayers(basemap !== null),
      ...zoneLayers(legend, hidden),
      planLayer(hidden),
      zoneLetterLayer(legend, hidden),
      ...orientationLayers(content.ags),
      ...(content.coverage ? coverageLayers(legend) : []),
      ...conflictLayers(legend, content.limitedTo),
      ...chosenLayers(),
      ...markLayers(legend, content.opened),
    ] satisfies LayerSpecification[],
  };
}

function tileSources(origin: string): Record<string, SourceSpecification> {
  return Object.fromEntries(
    TILE_LAYERS.map((layer) => [
      layer,
      { type: 'vector', url: new URL(`/tiles/${layer}`, origin).href },
    ]),
  );
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
