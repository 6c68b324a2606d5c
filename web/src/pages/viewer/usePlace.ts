import { type Ref, ref } from 'vue';
import { api } from '@/api/client';
import type { ConflictList, PlacedZone, Position } from '@/api/contract';
import { type Answer, useAnswer } from '@/api/useAnswer';
import type { View } from '@/view/view';

/** Reach of a question that came with the address and not from a click on the map. */
const DEFAULT_RADIUS_M = 10;

export interface Place {
  zones: Answer<{ items: PlacedZone[] }>;
  /** The notices that concern one of these zones. */
  concerned: Answer<ConflictList>;
  /** The place and how far around it to ask: a few pixels, so that lines can be hit. */
  ask: (place: Position, radius_m: number) => void;
}

/** Everything both states plan at the place that the view names. */
export function usePlace(view: Ref<View>, go: (part: Partial<View>) => void): Place {
  const radius = ref(DEFAULT_RADIUS_M);
  const zones = useAnswer(
    () => view.value.place && { place: view.value.place, radius_m: radius.value },
    ({ place, radius_m }, signal) => api.zonesAt(place, radius_m, signal),
  );
  const concerned = useAnswer(
    () => idsOf(zones.value.value?.items),
    (ids, signal) => api.conflicts({ zone: ids }, signal),
  );
  return {
    zones,
    concerned,
    ask: (place, radius_m) => {
      radius.value = radius_m;
      go({ place, situation: null, conflict: null });
    },
  };
}

/** Without a zone there is nothing to ask. */
function idsOf(zones: readonly PlacedZone[] | undefined): readonly string[] | null {
  return zones?.length ? zones.map(({ id }) => id) : null;
}
