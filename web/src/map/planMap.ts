import {
  type GeoJSONSource,
  type LngLatBounds,
  Map as MapLibre,
  type MapMouseEvent,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Bounds, Position } from '@/api/contract';
import type { Camera } from '@/view/view';
import { metresPerPixel } from './accuracy';
import { paddingAround, sameCamera } from './camera';
import { type MapContent, mapStyle } from './style';

setWorkerUrl(workerUrl);

/** The shared border from the Elbe at Wedel to the Elbe at Geesthacht, with its surroundings. */
const WHOLE_BORDER: Bounds = [9.66, 53.38, 10.5, 53.76];
const NEAREST = { maxZoom: 15 };
const ASKED_RADIUS_PX = 6;
const MAX_ASKED_RADIUS_M = 1000;

/** What the map tells. */
export interface MapEvents {
  /** The map came to rest after a move. */
  moved: (camera: Camera) => void;
  /** What is in sight now, also before any move. */
  sighted: (sight: Bounds) => void;
  asked: (place: Position, radius_m: number) => void;
  opened: (conflict: string) => void;
  /** A tile or a font did not come. */
  incomplete: () => void;
}

/** The map as the viewer speaks to it. */
export interface PlanMap {
  draw: (content: MapContent) => void;
  look: (camera: Camera | null) => void;
  show: (bounds: Bounds, covers: Element[]) => void;
  home: (covers: Element[]) => void;
  zoom: (steps: number) => void;
  askCentre: () => void;
  /** Say what the map is and which keys move it. */
  name: (label: string, keys: string) => void;
  remove: () => void;
}

/** A flat map in `container`. Throws where the browser has no WebGL. */
export function createMap(
  container: HTMLElement,
  content: MapContent,
  camera: Camera | null,
  events: MapEvents,
): PlanMap {
  const map = new MapLibre({
    container,
    style: mapStyle(content),
    ...(camera ?? { bounds: WHOLE_BORDER }),
    minZoom: 7,
    maxZoom: 18,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl(), 'bottom-right');
  listen(map, events);
  return {
    draw: drawer(map),
    look: (target) => look(map, target),
    show: (bounds, covers) =>
      map.fitBounds(bounds, { ...NEAREST, padding: paddingAround(container, covers) }),
    home: (covers) => map.fitBounds(WHOLE_BORDER, { padding: paddingAround(container, covers) }),
    zoom: (steps) => map.zoomTo(map.getZoom() + steps),
    askCentre: () => ask(map, map.getCenter().toArray(), events),
    name: (label, keys) => name(map, label, keys),
    remove: () => map.remove(),
  };
}

/** Draws a content as the difference to the one before; the first has to be in place for that. */
function drawer(map: MapLibre): (content: MapContent) => void {
  let ready = false;
  let waiting: MapContent | null = null;
  const draw = (content: MapContent): void => {
    if (ready) map.setStyle(mapStyle(content), { diff: true });
    else waiting = content;
  };
  map.once('style.load', () => {
    ready = true;
    if (waiting) draw(waiting);
  });
  return draw;
}

function listen(map: MapLibre, events: MapEvents): void {
  const sighted = (): void => events.sighted(boundsOf(map));
  map.once('load', sighted);
  map.on('moveend', () => {
    sighted();
    events.moved(cameraOf(map));
  });
  map.on('error', () => events.incomplete());
  map.on('render', () => map.getContainer().setAttribute('aria-busy', 'true'));
  map.on('idle', () => map.getContainer().setAttribute('aria-busy', 'false'));
  map.on('click', (event) => void clicked(map, event, events));
  map.on('mousemove', (event) => {
    map.getCanvas().style.cursor = marksAt(map, event).length ? 'pointer' : '';
  });
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key === 'Enter') ask(map, map.getCenter().toArray(), events);
  });
}

async function clicked(map: MapLibre, event: MapMouseEvent, events: MapEvents): Promise<void> {
  const mark = marksAt(map, event)[0];
  if (mark?.geometry.type !== 'Point') {
    ask(map, event.lngLat.toArray(), events);
  } else if (mark.properties.cluster) {
    const source = map.getSource<GeoJSONSource>('conflict-marks');
    const zoom = await source?.getClusterExpansionZoom(mark.properties.cluster_id);
    const center = mark.geometry.coordinates as Position;
    map.easeTo({ center, zoom: zoom ?? map.getZoom() + 1 });
  } else {
    events.opened(String(mark.properties.id));
  }
}

function marksAt(map: MapLibre, { point }: MapMouseEvent) {
  const layers = ['conflict-mark', 'conflict-cluster'].filter((id) => map.getLayer(id));
  return map.queryRenderedFeatures(point, { layers });
}

function ask(map: MapLibre, place: Position, events: MapEvents): void {
  const radius = ASKED_RADIUS_PX * metresPerPixel(map.getZoom(), place[1]);
  events.asked(place, Math.min(Math.round(radius), MAX_ASKED_RADIUS_M));
}

function look(map: MapLibre, target: Camera | null): void {
  if (target && !sameCamera(target, cameraOf(map))) map.easeTo(target);
}

function name(map: MapLibre, label: string, keys: string): void {
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-label', label);
  canvas.setAttribute('aria-description', keys);
  canvas.setAttribute('role', 'application');
}

function cameraOf(map: MapLibre): Camera {
  return { center: map.getCenter().toArray(), zoom: map.getZoom() };
}

function boundsOf(map: MapLibre): Bounds {
  const bounds: LngLatBounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}
