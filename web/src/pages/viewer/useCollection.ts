import type { StyleSpecification } from 'maplibre-gl';
import { computed, type Ref } from 'vue';
import { api, Problem } from '@/api/client';
import { useAnswer } from '@/api/useAnswer';
import { type Speech, spoken } from '@/language/language';
import type { View } from '@/view/view';

/** The first so many situations are listed; the tiles hold the notices of all. */
const LISTED_SITUATIONS = 1000;
const ALWAYS = () => true;

/** Everything the viewer asks the service for, by what the view shows. */
export function useCollection(view: Ref<View>) {
  const configuration = useAnswer(ALWAYS, (_, signal) => api.configuration(signal));
  const legend = useAnswer(ALWAYS, (_, signal) => api.legend(signal));
  const style = useAnswer(ALWAYS, (_, signal) => api.style(signal));
  const municipalities = useAnswer(ALWAYS, (_, signal) => api.municipalities(signal));
  const plans = useAnswer(ALWAYS, (_, signal) => api.plans(signal));
  const situations = useAnswer(
    () => ({
      ags: view.value.ags,
      kind: view.value.kind,
      stage: view.value.stages,
      severity: view.value.severities,
      limit: LISTED_SITUATIONS,
    }),
    (question, signal) => api.situations(question, signal),
    { keep: true },
  );
  const situation = useAnswer(
    () => view.value.situation,
    (id, signal) => api.situation(id, signal),
  );
  const itsConflicts = useAnswer(
    () => view.value.situation,
    (id, signal) => api.conflicts({ situation: id }, signal),
  );
  const conflict = useAnswer(
    () => view.value.conflict,
    (id, signal) => api.conflict(id, signal),
  );
  const border = useAnswer(ALWAYS, (_, signal) => api.border(null, signal));
  const borderByRule = useAnswer(
    () => view.value.rule,
    (rule, signal) => api.border(rule, signal),
    { keep: true },
  );
  const basemap = useAnswer(
    () => configuration.value.value?.basemap_style_url ?? null,
    fetchBasemap,
  );
  return {
    configuration,
    legend,
    style,
    municipalities,
    plans,
    situations,
    situation,
    itsConflicts,
    conflict,
    border,
    borderByRule,
    basemap,
  };
}

export type Collection = ReturnType<typeof useCollection>;

/** What the map owes to whom, in the page's language. */
export function useAttributions({ configuration }: Collection, speech: Ref<Speech>) {
  return computed(() => {
    const settings = configuration.value.value;
    if (!settings) return [];
    const texts = settings.attributions.map((each) => spoken(each, 'text', speech.value.language));
    return settings.basemap_style_url ? [...texts, settings.basemap_attribution] : texts;
  });
}

async function fetchBasemap(url: string, signal: AbortSignal): Promise<StyleSpecification> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Problem(response.status, response.statusText, url);
  return (await response.json()) as StyleSpecification;
}
