import type { LayerSpecification } from 'maplibre-gl';
import { FONTS } from './fonts';

/** Colours of the ground; the zones' outlines are measured against LAND. */
export const LAND = '#f7f5f0';
const LAND_HAMBURG = '#fbf3ec';
const OUTSIDE = '#d3d7de';
const MUNICIPALITY = '#8b92a6';
const BORDER = '#e600a9';
const INK = '#2c3047';

/** What lies below the zones. Over a base map the land stays clear. */
export function groundLayers(hasBasemap: boolean): LayerSpecification[] {
  return [
    ...(hasBasemap ? [] : land()),
    {
      id: 'municipality-line',
      type: 'line',
      source: 'municipalities',
      'source-layer': 'municipalities',
      paint: {
        'line-color': MUNICIPALITY,
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.4, 13, 1.2],
        'line-opacity': 0.7,
      },
    },
  ];
}

/** Orientation above the zones: border, names, the chosen municipality. */
export function orientationLayers(ags: string | null): LayerSpecification[] {
  return [
    {
      id: 'municipality-chosen',
      type: 'line',
      source: 'municipalities',
      'source-layer': 'municipalities',
      filter: ['==', ['get', 'ags'], ags ?? ''],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': INK, 'line-width': 3.5, 'line-opacity': 0.9 },
    },
    ...border(),
    {
      id: 'municipality-name',
      type: 'symbol',
      source: 'municipality-names',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.medium,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 13, 15],
        'text-max-width': 7,
        'text-padding': 6,
        'symbol-sort-key': ['-', 0, ['get', 'extent']],
      },
      paint: { 'text-color': INK, 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
    },
  ];
}

function land(): LayerSpecification[] {
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': OUTSIDE } },
    {
      id: 'land',
      type: 'fill',
      source: 'territory',
      'source-layer': 'territory',
      filter: ['==', ['get', 'kind'], 'land'],
      paint: {
        'fill-color': ['match', ['get', 'state'], 'HH', LAND_HAMBURG, LAND],
        'fill-antialias': false,
      },
    },
  ];
}

function border(): LayerSpecification[] {
  const line = (
    id: string,
    colour: string,
    width: number,
    opacity: number,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'territory',
    'source-layer': 'territory',
    filter: ['==', ['get', 'kind'], 'border'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity },
  });
  return [line('border-halo', '#ffffff', 5, 0.8), line('border', BORDER, 2, 1)];
}
