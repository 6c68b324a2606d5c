import type { StyleSpecification } from 'maplibre-gl';
import type {
  ConflictDetail,
  Kind,
  Legend,
  Municipality,
  PlacedZone,
  Position,
  Situation,
  SituationDetail,
  SituationList,
  Stretch,
} from '@/api/contract';
import { markOf } from '@/language/vocabulary';
import type { ServedStyle } from '@/map/served';
import type { Chosen, MapContent } from '@/map/style';
import type { View } from '@/view/view';

interface Known {
  legend: Legend;
  served: ServedStyle;
  municipalities: readonly Municipality[];
  list: SituationList | null;
  situation: SituationDetail | null;
  conflict: ConflictDetail | null;
  stretches: readonly Stretch[] | null;
  placed: readonly PlacedZone[];
  basemap: StyleSpecification | null;
}

/** What the map shows of what is known, as the view asks. */
export function mapContent(view: View, known: Known): MapContent {
  const listed = drawn(view, known.list?.items ?? []);
  return {
    served: known.served,
    hidden: view.hidden,
    ags: view.ags,
    municipalities: known.municipalities,
    situations: listed,
    limitedTo: isNarrowed(view, known.list) ? listed.map(({ id }) => id) : null,
    opened: view.situation ?? known.conflict?.situation_id ?? null,
    coverage: view.panel === 'coverage' ? known.stretches : null,
    chosen: [
      ...(known.conflict
        ? chosenConflict(known.conflict, known.legend)
        : chosenSituation(known.situation, known.legend)),
      ...chosenPlace(view.place, known.placed),
    ],
    basemap: known.basemap,
  };
}

/** Beside what was checked only the notices of the rule in question are drawn. */
function drawn({ panel, rule }: View, listed: readonly Situation[]): readonly Situation[] {
  return panel === 'coverage' ? listed.filter(({ rule_id }) => rule_id === rule) : listed;
}

/** Outlines follow the list where it was narrowed, unless the list itself was cut short. */
function isNarrowed(view: View, list: SituationList | null): boolean {
  if (view.panel === 'coverage') return true;
  if (list === null || list.items.length < list.total) return false;
  const { ags, kind, stages, severities } = view;
  return ags !== null || kind !== null || stages.length > 0 || severities.length > 0;
}

function chosenConflict(conflict: ConflictDetail, legend: Legend): Chosen[] {
  return [
    { role: 'a', geometry: conflict.a_geometry },
    ...(conflict.b_geometry ? [{ role: 'b' as const, geometry: conflict.b_geometry }] : []),
    found(conflict, legend),
  ];
}

function chosenSituation(situation: SituationDetail | null, legend: Legend): Chosen[] {
  return situation ? [found(situation, legend)] : [];
}

/** The ground of what was found, in the colour of its mark. */
function found(
  { kind, severity, geometry }: { kind: Kind; severity: number; geometry: GeoJSON.Geometry },
  legend: Legend,
): Chosen {
  const mark = markOf(legend, kind, severity);
  return { role: 'conflict', geometry, ...(mark ? { colour: mark.colour } : {}) };
}

function chosenPlace(place: Position | null, zones: readonly PlacedZone[]): Chosen[] {
  if (!place) return [];
  return [
    ...zones.map(({ geometry }) => ({ role: 'zone' as const, geometry })),
    { role: 'place', geometry: { type: 'Point', coordinates: place } },
  ];
}
