import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue';
import { Problem } from './client';

/** A question to the service and its answer. */
export interface Answer<T> {
  value: Ref<T | null>;
  problem: Ref<Problem | null>;
  loading: Ref<boolean>;
  ask: () => Promise<void>;
}

/**
 * Asks when `question` changes and at once; null means there is nothing to ask.
 *
 * A new question withdraws the one before it, so a late answer never overwrites a newer one.
 * With `keep` the last answer stays until the next one has come.
 */
export function useAnswer<Q, T>(
  question: () => Q | null,
  answer: (question: Q, signal: AbortSignal) => Promise<T>,
  { keep = false } = {},
): Answer<T> {
  const value = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const loading = ref(false);
  let latest = new AbortController();

  async function ask(): Promise<void> {
    latest.abort();
    latest = new AbortController();
    const { signal } = latest;
    const asked = question();
    problem.value = null;
    loading.value = asked !== null;
    if (asked === null || !keep) value.value = null;
    if (asked === null) return;
    try {
      const answered = await answer(asked, signal);
      if (!signal.aborted) value.value = answered;
    } catch (error) {
      if (signal.aborted) return;
      value.value = null;
      problem.value = error instanceof Problem ? error : new Problem(0, 'defect', String(error));
    } finally {
      if (!signal.aborted) loading.value = false;
    }
  }

  watch(() => JSON.stringify(question()), ask, { immediate: true });
  onScopeDispose(() => latest.abort());
  return { value, problem, loading, ask };
}
