import { describe, expect, it } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { Problem } from './client';
import { type Answer, useAnswer } from './useAnswer';

/** A service whose answers are given by hand, in any order. */
function slowService() {
  const waiting = new Map<string, (answer: string | Error) => void>();
  const answer = (question: string): Promise<string> =>
    new Promise((resolve, reject) => {
      waiting.set(question, (given) => (given instanceof Error ? reject(given) : resolve(given)));
    });
  const give = async (question: string, given: string | Error): Promise<void> => {
    waiting.get(question)?.(given);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { answer, give };
}

function asking(
  question: () => string | null,
  service: ReturnType<typeof slowService>,
  options = {},
) {
  const answered = effectScope().run(() => useAnswer(question, service.answer, options));
  return answered as Answer<string>;
}

describe('an answer', () => {
  it('comes after it was waited for', async () => {
    const service = slowService();
    const { value, loading } = asking(() => 'q', service);
    expect([value.value, loading.value]).toEqual([null, true]);
    await service.give('q', 'answer');
    expect([value.value, loading.value]).toEqual(['answer', false]);
  });

  it('that comes late does not overwrite a newer one', async () => {
    const service = slowService();
    const question = ref('old');
    const { value } = asking(() => question.value, service);
    question.value = 'new';
    await nextTick();
    await service.give('new', 'new answer');
    await service.give('old', 'old answer');
    expect(value.value).toBe('new answer');
  });

  it('that fails leaves its problem and no stale value', async () => {
    const service = slowService();
    const question = ref('first');
    const { value, problem } = asking(() => question.value, service);
    await service.give('first', 'answer');
    question.value = 'second';
    await nextTick();
    await service.give('second', new Problem(503, 'down', ''));
    expect([value.value, problem.value?.status]).toEqual([null, 503]);
  });

  it.each([
    [true, 'answer'],
    [false, null],
  ])('with keep=%s is %s while the next one is waited for', async (keep, meanwhile) => {
    const service = slowService();
    const question = ref('first');
    const { value } = asking(() => question.value, service, { keep });
    await service.give('first', 'answer');
    question.value = 'second';
    await nextTick();
    expect(value.value).toBe(meanwhile);
  });

  it('is none where nothing is asked', async () => {
    const service = slowService();
    const question = ref<string | null>('q');
    const { value, loading } = asking(() => question.value, service);
    await service.give('q', 'answer');
    question.value = null;
    await nextTick();
    expect([value.value, loading.value]).toEqual([null, false]);
  });
});
