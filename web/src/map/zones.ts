import type { LayerSpecification } from 'maplibre-gl';
import type { Legend } from '@/api/contract';
import type { Hidden } from '@/view/view';
import { fadedWhenCoarse, widthByZoom } from './accuracy';
import { standingOut } from './colour';
import {
  byClass,
  IN_FORCE,
  IS_AREA,
  IS_LINE,
  IS_POINT,
  isOf,
  shownPlans,
  shownZones,
} from './expressions';
import { FONTS } from './fonts';
import { LAND } from './ground';
import { imageName } from './images';

/** Fill of a zone in force; any other is drawn at 40 % of it (domain: draft = lighter, dashed). */
const FILL = 0.62;
const DRAFT_SHARE = 0.4;
/** From the ground up: open land, settlement, hazards, energy, lines, protection, policy. */
const GROUP_ORDER = ['G5', 'G3', 'G2', 'G1', 'G4', 'G7', 'G8', 'G6', 'G0'];
const BAND_PX = 6;
const UNKNOWN = '#c4c7d0';
const ZONE = { source: 'zones', 'source-layer': 'zones' } as const;
const ROUND = { 'line-join': 'round' } as const;

/** Both states' zones, as the legend draws them, without what is hidden. */
export function zoneLayers(legend: Legend, hidden: Hidden): LayerSpecification[] {
  return [
    ...fills(legend, hidden),
    ...edges(legend, hidden),
    ...lines(legend, hidden),
    points(legend, hidden),
  ];
}

function fills(legend: Legend, hidden: Hidden): LayerSpecification[] {
  const isBand = isOf(legend, (sign) => sign.kind === 'band');
  const isHatched = isOf(legend, (sign) => sign.pattern.startsWith('hatch'));
  return [
    {
      id: 'zone-fill',
      type: 'fill',
      ...ZONE,
      filter: shownZones(hidden, IS_AREA, ['!', isBand]),
      layout: { 'fill-sort-key': byClass(legend, (sign) => GROUP_ORDER.indexOf(sign.group), -1) },
      paint: {
        'fill-color': colour(legend),
        'fill-opacity': ['case', IN_FORCE, FILL, FILL * DRAFT_SHARE],
      },
    },
    {
      id: 'zone-hatch',
      type: 'fill',
      ...ZONE,
      filter: shownZones(hidden, IS_AREA, isHatched),
      paint: { 'fill-pattern': hatch(legend), 'fill-opacity': ['case', IN_FORCE, 0.85, 0.5] },
    },
    {
      id: 'zone-band',
      type: 'line',
      ...ZONE,
      filter: shownZones(hidden, IS_AREA, isBand),
      layout: ROUND,
      paint: {
        'line-color': colour(legend),
        'line-width': BAND_PX,
        'line-offset': BAND_PX / 2,
        'line-opacity': ['case', IN_FORCE, 0.75, 0.4],
      },
    },
  ];
}

/** The outline, and under it the strip in which the edge lies. */
function edges(legend: Legend, hidden: Hidden): LayerSpecification[] {
  const outline = outlineColour(legend);
  return [
    {
      id: 'zone-accuracy',
      type: 'line',
      ...ZONE,
      filter: shownZones(hidden, IS_AREA),
      layout: ROUND,
      paint: {
        'line-color': outline,
        'line-width': widthByZoom(),
        'line-blur': widthByZoom(0.5),
        'line-opacity': 0.22,
      },
    },
    {
      id: 'zone-outline',
      type: 'line',
      ...ZONE,
      filter: shownZones(hidden, IS_AREA, IN_FORCE),
      layout: ROUND,
      paint: { 'line-color': outline, 'line-width': 1.4, 'line-opacity': fadedWhenCoarse() },
    },
    {
      id: 'zone-outline-draft',
      type: 'line',
      ...ZONE,
      filter: shownZones(hidden, IS_AREA, ['!', IN_FORCE]),
      paint: {
        'line-color': outline,
        'line-width': 1.6,
        'line-dasharray': [3, 2],
        'line-opacity': fadedWhenCoarse(),
      },
    },
  ];
}

function lines(legend: Legend, hidden: Hidden): LayerSpecification[] {
  const line = { type: 'line', ...ZONE, layout: ROUND } as const;
  return [
    {
      id: 'zone-line-casing',
      ...line,
      filter: shownZones(hidden, IS_LINE),
      paint: { 'line-color': '#ffffff', 'line-width': 6 },
    },
    {
      id: 'zone-line',
      ...line,
      filter: shownZones(hidden, IS_LINE),
      paint: {
        'line-color': outlineColour(legend),
        'line-width': 3.5,
        'line-dasharray': ['case', IN_FORCE, ['literal', [1, 0]], ['literal', [2, 1.2]]],
      },
    },
  ];
}

function points(legend: Legend, hidden: Hidden): LayerSpecification {
  return {
    id: 'zone-point',
    type: 'circle',
    ...ZONE,
    filter: shownZones(hidden, IS_POINT),
    paint: {
      'circle-color': colour(legend),
      'circle-radius': 6,
      'circle-stroke-width': 2,
      'circle-stroke-color': '#ffffff',
    },
  };
}

/** Letters of the classes, so that no class is told by its colour alone. */
export function zoneLetterLayer(legend: Legend, hidden: Hidden): LayerSpecification {
  return {
    id: 'zone-letter',
    type: 'symbol',
    ...ZONE,
    minzoom: 10.5,
    filter: shownZones(hidden),
    layout: {
      'text-field': byClass(legend, (sign) => sign.letter, ''),
      'text-font': FONTS.semiBold,
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, 11, 15, 14],
      'text-padding': 10,
    },
    paint: {
      'text-color': byClass(legend, (sign) => standingOut(sign.colour, LAND, 5.5), '#222222'),
      'text-halo-color': 'rgba(255, 255, 255, 0.85)',
      'text-halo-width': 1.5,
    },
  };
}

/** Extents of the plans: a broad broken line, dark grey as the PlanZV asks. */
export function planLayer(hidden: Hidden): LayerSpecification {
  return {
    id: 'plan-extent',
    type: 'line',
    source: 'plans',
    'source-layer': 'plans',
    filter: shownPlans(hidden),
    paint: {
      'line-color': '#5f635a',
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1.2, 14, 3],
      'line-dasharray': [5, 1.5, 1, 1.5],
      'line-opacity': 0.7,
    },
  };
}

function colour(legend: Legend) {
  return byClass(legend, (sign) => sign.colour, UNKNOWN);
}

function outlineColour(legend: Legend) {
  return byClass(legend, (sign) => standingOut(sign.colour, LAND), '#555555');
}

function hatch(legend: Legend) {
  return byClass(
    legend,
    (sign) => imageName.hatch(sign.pattern, standingOut(sign.colour, LAND)),
    '',
  );
}
