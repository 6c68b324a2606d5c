import { onMounted, type Ref, watch } from 'vue';
import type { Bounds } from '@/api/contract';
import type { View } from '@/view/view';
import type { Collection } from './useCollection';

/** An address that names no position looks at what it names: its notice, else its municipality. */
export function useFirstSight(
  view: Ref<View>,
  { conflict, municipalities }: Collection,
  show: (bounds: Bounds) => void,
): void {
  const { camera, conflict: id, ags } = view.value;
  if (camera || !(id || ags)) return;
  const named = (): Bounds | undefined => {
    if (id) return conflict.value.value?.bbox;
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
