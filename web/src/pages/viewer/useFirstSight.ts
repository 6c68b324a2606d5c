import { onMounted, type Ref, watch } from 'vue';
import type { Bounds } from '@/api/contract';
import type { View } from '@/view/view';
import type { Collection } from './useCollection';

/** An address that names no position looks at what it names: notice, situation, municipality. */
export function useFirstSight(
  view: Ref<View>,
  { conflict, situation, municipalities }: Collection,
  show: (bounds: Bounds) => void,
): void {
  const { camera, conflict: id, situation: whole, ags } = view.value;
  if (camera || !(id || whole || ags)) return;
  const named = (): Bounds | undefined => {
    if (id) return conflict.value.value?.bbox;
    if (whole) return situation.value.value?.bbox;
    return municipalities.value.value?.items.find((each) => each.ags === ags)?.bbox;
  };
  onMounted(() => {
    const stop = watch(
      named,
      (bounds) => {
        if (!bounds) return;
        show(bounds);
        queueMicrotask(() => stop());
      },
      { immediate: true },
    );
  });
}
