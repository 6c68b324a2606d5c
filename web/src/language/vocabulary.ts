import { type InjectionKey, inject, type Ref } from 'vue';
import type {
  CoverageSign,
  Kind,
  Legend,
  Plan,
  Severity,
  Term,
  UseClass,
  Zone,
} from '@/api/contract';
import { type Speech, spoken } from './language';

/** Shape and colour of a notice's mark. */
interface Mark {
  shape: string;
  colour: string;
}
type Name = (code: string | null) => string;

/** The codes of the service in words. A code it does not name is shown as it came. */
export interface Vocabulary {
  legend: Legend;
  useClass: (code: string) => UseClass | null;
  severity: (code: number) => Severity | null;
  /** The mark of a notice: an opportunity has its own, a conflict that of its severity. */
  mark: (kind: Kind, severity: number) => Mark | null;
  coverage: (status: string) => CoverageSign | null;
  className: Name;
  kind: Name;
  stage: Name;
  state: Name;
  planKind: Name;
  legalNature: Name;
  designation: Name;
  certainty: Name;
  evidence: Name;
  force: Name;
  /** Class and, where stated, subclass. */
  use: (zone: Zone) => string;
  /** "in force" is what the source said on a day, never more. */
  status: (zone: Zone) => string;
  planStatus: (plan: Plan) => string;
  /** "± 50 m (from the scale), not accurate to the parcel" */
  accuracy: (located: Zone | Plan) => string;
}

/** Up to here a plan is drawn from the cadastre and may be read to the parcel. */
const PARCEL_SHARP_M = 2;

export const VOCABULARY: InjectionKey<Ref<Vocabulary>> = Symbol('vocabulary');

export function useVocabulary(): Ref<Vocabulary> {
  const vocabulary = inject(VOCABULARY);
  if (!vocabulary) throw new Error('no vocabulary provided');
  return vocabulary;
}

export function vocabularyOf(legend: Legend, plans: readonly Plan[], speech: Speech): Vocabulary {
  const name = (terms: readonly Term[]): Name => nameIn(terms, speech);
  const status = name(legend.statuses);
  const basis = name(legend.accuracy_bases);
  return {
    legend,
    useClass: (code) => legend.classes.find((each) => each.code === code) ?? null,
    severity: (code) => legend.severities.find((each) => each.code === code) ?? null,
    mark: (kind, severity) => markOf(legend, kind, severity),
    coverage: (status) => legend.coverage_statuses.find((each) => each.code === status) ?? null,
    className: name(legend.classes),
    kind: name(legend.kinds),
    stage: name(legend.stages),
    state: name(legend.states),
    planKind: name(legend.plan_kinds),
    legalNature: name(legend.legal_natures),
    designation: name(legend.designations),
    certainty: name(legend.certainties),
    evidence: name(legend.evidences),
    force: name(legend.forces),
    use: (zone) => useOf(zone, legend, speech),
    status: (zone) => {
      const plan = plans.find((each) => each.id === zone.plan_id);
      return zone.phase === 'in_force' ? inForce(plan, speech) : status(zone.status);
    },
    planStatus: (plan) => (plan.phase === 'in_force' ? inForce(plan, speech) : status(plan.status)),
    accuracy: (zone) => accuracyOf(zone, basis, speech),
  };
}

/** Shape and colour of a notice on the map, in the list and in the legend. */
export function markOf(legend: Legend, kind: Kind, severity: number): Mark | null {
  const own = legend.kinds.find(({ code }) => code === kind);
  if (own?.shape && own.colour) return { shape: own.shape, colour: own.colour };
  return legend.severities.find(({ code }) => code === severity) ?? null;
}

function nameIn(terms: readonly Term[], { language, texts }: Speech): Name {
  const names = new Map(terms.map((term) => [String(term.code), spoken(term, 'name', language)]));
  return (code) => (code === null ? texts.unknown : (names.get(code) ?? code));
}

function useOf(zone: Zone, legend: Legend, speech: Speech): string {
  const subclasses = legend.subclasses.filter((each) => each.class === zone.class);
  const use = nameIn(legend.classes, speech)(zone.class);
  return zone.subclass ? `${use}: ${nameIn(subclasses, speech)(zone.subclass)}` : use;
}

/** The day is the one on which we recorded what the source says. */
function inForce(plan: Plan | undefined, { texts, formats }: Speech): string {
  return texts.inForce(plan ? formats.date(plan.recorded_at) : null);
}

function accuracyOf(zone: Zone | Plan, basis: Name, { texts, formats }: Speech): string {
  const size = `± ${formats.metres(zone.accuracy_m)} (${basis(zone.accuracy_basis)})`;
  return zone.accuracy_m > PARCEL_SHARP_M ? `${size}, ${texts.notParcelSharp}` : size;
}
