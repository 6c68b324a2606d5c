import type { StyleSpecification } from 'maplibre-gl';
import type {
  ConflictDetail,
  ConflictList,
  Legend,
  Municipality,
  PlacedZone,
  Position,
} from '@/api/contract';
import type { Chosen, MapContent } from '@/map/style';
import { selected } from '@/pages/conflicts/selection';
import type { View } from '@/view/view';

interface Known {
  legend: Legend;
  municipalities: readonly Municipality[];
  list: ConflictList | null;
  opened: ConflictDetail | null;
  placed: readonly PlacedZone[];
  basemap: StyleSpecification | null;
}

/** What the map shows of what is known, as the view asks. */
export function mapContent(view: View, known: Known): MapContent {
  const listed = selected(known.list?.items ?? [], view.severities);
  return {
    legend: known.legend,
    hidden: view.hidden,
    ags: view.ags,
    municipalities: known.municipalities,
    conflicts: listed,
    limitedTo: isNarrowed(view, known.list) ? listed.map(({ id }) => id) : null,
    opened: view.conflict,
    chosen: [
      ...chosenConflict(known.opened, known.legend),
      ...chosenPlace(view.place, known.placed),
    ],
    basemap: known.basemap,
  };
}

/** Outlines follow the list where it was narrowed, unless the list itself was cut short. */
function isNarrowed(view: View, list: ConflictList | null): boolean {
  if (list === null || list.items.length < list.total) return false;
  return view.ags !== null || view.severities.length > 0;
}

function chosenConflict(conflict: ConflictDetail | null, legend: Legend): Chosen[] {
  if (!conflict) return [];
  const severity = legend.severities.find(({ code }) => code === conflict.severity);
  return [
    { role: 'a', geometry: conflict.a_geometry },
    ...(conflict.b_geometry ? [{ role: 'b' as const, geometry: conflict.b_geometry }] : []),
    {
      role: 'conflict',
      geometry: conflict.geometry,
      ...(severity ? { colour: severity.colour } : {}),
    },
  ];
}

function chosenPlace(place: Position | null, zones: readonly PlacedZone[]): Chosen[] {
  if (!place) return [];
  return [
    ...zones.map(({ geometry }) => ({ role: 'zone' as const, geometry })),
    { role: 'place', geometry: { type: 'Point', coordinates: place } },
  ];
}
