import type { Zone } from '@/api/contract';
import type { Speech } from '@/language/language';
import type { Vocabulary } from '@/language/vocabulary';

export interface Fact {
  name: string;
  value: string;
}

/** What a planner asks of a zone, always the same facts in the same order. */
export function zoneFacts(zone: Zone, words: Vocabulary, { texts }: Speech): Fact[] {
  return [
    { name: texts.zone.state, value: words.state(zone.state) },
    { name: texts.zone.use, value: words.use(zone) },
    ...(zone.name ? [{ name: texts.zone.name, value: zone.name }] : []),
    { name: texts.zone.plan, value: zone.plan },
    { name: texts.zone.planKind, value: words.planKind(zone.plan_kind) },
    { name: texts.zone.status, value: words.status(zone) },
    { name: texts.zone.legalNature, value: words.legalNature(zone.legal_nature) },
    { name: texts.zone.designation, value: words.designation(zone.designation) },
    { name: texts.zone.accuracy, value: words.accuracy(zone) },
    { name: texts.zone.source, value: zone.source },
    { name: texts.zone.sourceId, value: zone.source_id },
  ];
}
