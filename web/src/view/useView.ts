import { type ComputedRef, computed } from 'vue';
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router';
import { readView, type View, writeView } from './view';

export interface ViewState {
  view: ComputedRef<View>;
  /** Change the view in place: no new entry in the browser's history. */
  change: (part: Partial<View>) => void;
  /** Go to another view; "back" returns. */
  go: (part: Partial<View>) => void;
  /** Where a link to another view leads. */
  to: (part: Partial<View>) => RouteLocationRaw;
}

/** The view lives in the address and nowhere else. */
export function useView(): ViewState {
  const route = useRoute();
  const router = useRouter();
  const view = computed(() => readView(route.query));
  // Two changes in one tick must not lose the first: the route itself changes a tick later.
  let pending: View | null = null;

  function next(part: Partial<View>): View {
    pending = { ...(pending ?? view.value), ...part };
    return pending;
  }

  async function navigate(part: Partial<View>, way: 'push' | 'replace'): Promise<void> {
    const target = next(part);
    await router[way]({ query: writeView(target) });
    if (pending === target) pending = null;
  }

  return {
    view,
    change: (part) => void navigate(part, 'replace'),
    go: (part) => void navigate(part, 'push'),
    to: (part) => ({ query: writeView({ ...view.value, ...part }) }),
  };
}
