import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Legend, UseClass } from '@/api/contract';
import type { Hidden } from '@/view/view';
import { fadedWhenCoarse, widthByZoom } from './accuracy';
import { standingOut } from './colour';
import { FONTS } from './fonts';
import { LAND } from './ground';
import { imageName } from './images';

/** Fill of a zone in force; any other is drawn at 40 % of it (domain: draft = lighter, dashed). */
const FILL = 0.62;
const DRAFT_SHARE = 0.4;
/** From the ground up: open land, settlement, hazards, energy, lines, protection, policy. */
const GROUP_ORDER = ['G5', 'G3', 'G2', 'G1', 'G4', 'G7', 'G8', 'G6', 'G0'];
const BAND_PX = 6;

const IS_AREA: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const IS_LINE: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const IS_POINT: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
/** What is not said to be in force is never drawn as if it were. */
const IN_FORCE: ExpressionSpecification = ['==', ['get', 'phase'], 'in_force'];

/** Both states' zones, as the legend draws them, without what is hidden. */
export function zoneLayers(legend: Legend, hidden: Hidden): LayerSpecification[] {
  const zone = { source: 'zones', 'source-layer': 'zones' } as const;
  const shown = (...also: ExpressionSpecification[]) => visible(hidden, ...also);
  const outline = byClass(legend, (sign) => standingOut(sign.colour, LAND), '#555555');
  const isBand = among(
    'class',
    codes(legend, (sign) => sign.kind === 'band'),
  );
  const isHatched = among(
    'class',
    codes(legend, (sign) => sign.pattern.startsWith('hatch')),
  );
  return [
    {
      id: 'zone-fill',
      type: 'fill',
      ...zone,
      filter: shown(IS_AREA, ['!', isBand]),
      layout: { 'fill-sort-key': drawingOrder(legend) },
      paint: {
        'fill-color': byClass(legend, (sign) => sign.colour, '#cccccc'),
        'fill-opacity': ['case', IN_FORCE, FILL, FILL * DRAFT_SHARE],
      },
    },
    {
      id: 'zone-hatch',
      type: 'fill',
      ...zone,
      filter: shown(IS_AREA, isHatched),
      paint: {
        'fill-pattern': byClass(
          legend,
          ({ pattern, colour }) => imageName.hatch(pattern, standingOut(colour, LAND)),
          '',
        ),
        'fill-opacity': ['case', IN_FORCE, 0.85, 0.5],
      },
    },
    {
      id: 'zone-band',
      type: 'line',
      ...zone,
      filter: shown(IS_AREA, isBand),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byClass(legend, (sign) => sign.colour, '#cccccc'),
        'line-width': BAND_PX,
        'line-offset': BAND_PX / 2,
        'line-opacity': ['case', IN_FORCE, 0.75, 0.4],
      },
    },
    {
      id: 'zone-accuracy',
      type: 'line',
      ...zone,
      filter: shown(IS_AREA),
      layout: { 'line-join': 'round' },
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
      ...zone,
      filter: shown(IS_AREA, IN_FORCE),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': outline, 'line-width': 1.4, 'line-opacity': fadedWhenCoarse() },
    },
    {
      id: 'zone-outline-draft',
      type: 'line',
      ...zone,
      filter: shown(IS_AREA, ['!', IN_FORCE]),
      paint: {
        'line-color': outline,
        'line-width': 1.6,
        'line-dasharray': [3, 2],
        'line-opacity': fadedWhenCoarse(),
      },
    },
    {
      id: 'zone-line-casing',
      type: 'line',
      ...zone,
      filter: shown(IS_LINE),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': 6 },
    },
    {
      id: 'zone-line',
      type: 'line',
      ...zone,
      filter: shown(IS_LINE),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': outline,
        'line-width': 3.5,
        'line-dasharray': ['case', IN_FORCE, ['literal', [1, 0]], ['literal', [2, 1.2]]],
      },
    },
    {
      id: 'zone-point',
      type: 'circle',
      ...zone,
      filter: shown(IS_POINT),
      paint: {
        'circle-color': byClass(legend, (sign) => sign.colour, '#cccccc'),
        'circle-radius': 6,
        'circle-stroke-width': 2,
        'circle-stroke-color': '#ffffff',
      },
    },
  ];
}

/** Letters of the classes, so that no class is told by its colour alone. */
export function zoneLetterLayer(legend: Legend, hidden: Hidden): LayerSpecification {
  return {
    id: 'zone-letter',
    type: 'symbol',
    source: 'zones',
    'source-layer': 'zones',
    minzoom: 10.5,
    filter: visible(hidden),
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
    filter: all(
      ['!', among('state', hidden.state)],
      ['!', among('kind', hidden.kind)],
      ['!', among('phase', hidden.phase)],
    ),
    paint: {
      'line-color': '#5f635a',
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1.2, 14, 3],
      'line-dasharray': [5, 1.5, 1, 1.5],
      'line-opacity': 0.7,
    },
  };
}

function visible(hidden: Hidden, ...also: ExpressionSpecification[]): FilterSpecification {
  return all(
    ['!', among('state', hidden.state)],
    ['!', among('plan_kind', hidden.kind)],
    ['!', among('phase', hidden.phase)],
    ['!', among('class', hidden.class)],
    ...also,
  );
}

function all(...conditions: ExpressionSpecification[]): FilterSpecification {
  return ['all', ...conditions];
}

function among(attribute: string, values: readonly string[]): ExpressionSpecification {
  return ['in', ['get', attribute], ['literal', [...values]]];
}

function codes(legend: Legend, wanted: (sign: UseClass) => boolean): string[] {
  return legend.classes.filter(wanted).map((sign) => sign.code);
}

function byClass(
  legend: Legend,
  value: (sign: UseClass) => string,
  otherwise: string,
): ExpressionSpecification {
  const cases = legend.classes.flatMap((sign) => [sign.code, value(sign)]);
  return ['match', ['get', 'class'], ...cases, otherwise] as unknown as ExpressionSpecification;
}

function drawingOrder(legend: Legend): ExpressionSpecification {
  const cases = legend.classes.flatMap((sign) => [sign.code, GROUP_ORDER.indexOf(sign.group)]);
  return ['match', ['get', 'class'], ...cases, -1] as unknown as ExpressionSpecification;
}
