import type { StyleSpecification } from 'maplibre-gl';
import { computed, type Ref } from 'vue';
import { api, Problem } from '@/api/client';
import { useAnswer } from '@/api/useAnswer';
import { type Speech, spoken } from '@/language/language';
import type { View } from '@/view/view';

/** The gravest so many notices are listed; the tiles hold all. */
const LISTED_CONFLICTS = 1000;
const ALWAYS = () => true;

/** Everything the viewer asks the service for, by what the view shows. */
export function useCollection(view: Ref<View>) {
  const configuration = useAnswer(ALWAYS, (_, signal) => api.configuration(signal));
  const legend = useAnswer(ALWAYS, (_, signal) => api.legend(signal));
  const municipalities = useAnswer(ALWAYS, (_, signal) => api.municipalities(signal));
  const plans = useAnswer(ALWAYS, (_, signal) => api.plans(signal));
  const conflicts = useAnswer(
    () => ({ ags: view.value.ags, limit: LISTED_CONFLICTS }),
    (question, signal) => api.conflicts(question, signal),
    { keep: true },
  );
  const conflict = useAnswer(
    () => view.value.conflict,
    (id, signal) => api.conflict(id, signal),
  );
  const basemap = useAnswer(
    () => configuration.value.value?.basemap_style_url ?? null,
    fetchBasemap,
  );
  return { configuration, legend, municipalities, plans, conflicts, conflict, basemap };
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
