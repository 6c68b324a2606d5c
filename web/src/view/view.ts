import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { Kind, Position, Stage } from '@/api/contract';

export const PANELS = ['conflicts', 'coverage', 'legend', 'plans'] as const;
const KINDS: readonly Kind[] = ['conflict', 'opportunity'];
const STAGES: readonly Stage[] = ['avoidable', 'future', 'unknown', 'legacy'];
export const LANGUAGES = ['de', 'en'] as const;
/** What can be hidden from the map, each by the codes of the legend. */
export const FACETS = ['state', 'kind', 'phase', 'class'] as const;

export type Panel = (typeof PANELS)[number];
export type Language = (typeof LANGUAGES)[number];
export type Facet = (typeof FACETS)[number];
export type Hidden = Readonly<Record<Facet, readonly string[]>>;

export interface Camera {
  center: Position;
  zoom: number;
}

/** Everything the address says: whoever opens the same address sees the same. */
export interface View {
  /** null: as the browser prefers. */
  language: Language | null;
  panel: Panel;
  /** null: the whole border. */
  camera: Camera | null;
  hidden: Hidden;
  /** Severities listed and drawn; empty: all. */
  severities: readonly number[];
  /** Conflicts or opportunities alone; null: both. */
  kind: Kind | null;
  /** Stages listed and drawn; empty: all. */
  stages: readonly Stage[];
  /** Municipality (AGS) whose notices are listed; null: all. */
  ags: string | null;
  /** Id of the opened situation, and of the opened notice: of it or alone. */
  situation: string | null;
  conflict: string | null;
  /** The place that was asked about. */
  place: Position | null;
  /** Rule whose coverage of the border is shown; null: all together. */
  rule: string | null;
}

/** Plans that have ended are hidden until somebody asks for them. */
export const INITIAL_VIEW: View = {
  language: null,
  panel: 'conflicts',
  camera: null,
  hidden: { state: [], kind: [], phase: ['ended'], class: [] },
  severities: [],
  kind: null,
  stages: [],
  ags: null,
  situation: null,
  conflict: null,
  place: null,
  rule: null,
};

/** The view an address asks for; what it does not say, or says wrongly, is as at the start. */
export function readView(query: LocationQuery): View {
  return {
    language: oneOf(LANGUAGES, text(query.lang)),
    panel: oneOf(PANELS, text(query.panel)) ?? INITIAL_VIEW.panel,
    camera: readCamera(text(query.at)),
    hidden: readHidden(query),
    severities: (text(query.severity) ?? '').split(',').map(Number).filter(isSeverity),
    kind: oneOf(KINDS, text(query.kind)),
    stages: STAGES.filter((stage) => (text(query.stage) ?? '').split(',').includes(stage)),
    ags: text(query.ags),
    situation: text(query.situation),
    conflict: text(query.conflict),
    place: readPosition(text(query.place)),
    rule: text(query.rule),
  };
}

/** The address of a view; only what differs from the start is named. */
export function writeView(view: View): LocationQueryRaw {
  const query: LocationQueryRaw = {};
  if (view.language) query.lang = view.language;
  if (view.panel !== INITIAL_VIEW.panel) query.panel = view.panel;
  if (view.camera) {
    query.at = [...writePosition(view.camera.center), view.camera.zoom.toFixed(2)].join(',');
  }
  for (const facet of FACETS) {
    const codes = [...view.hidden[facet]].sort().join(',');
    if (codes !== INITIAL_VIEW.hidden[facet].join(',')) query[`hide_${facet}`] = codes;
  }
  if (view.severities.length) query.severity = [...view.severities].sort().join(',');
  if (view.kind) query.kind = view.kind;
  if (view.stages.length) query.stage = [...view.stages].sort().join(',');
  if (view.ags) query.ags = view.ags;
  if (view.situation) query.situation = view.situation;
  if (view.conflict) query.conflict = view.conflict;
  if (view.place) query.place = writePosition(view.place).join(',');
  if (view.rule) query.rule = view.rule;
  return query;
}

/** `hidden` with `code` shown where it was hidden, and the other way round. */
export function toggled(hidden: Hidden, facet: Facet, code: string): Hidden {
  const codes = hidden[facet];
  const now = codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
  return { ...hidden, [facet]: now };
}

function readHidden(query: LocationQuery): Hidden {
  const read = (facet: Facet): readonly string[] => {
    const codes = text(query[`hide_${facet}`], { empty: true });
    return codes === null ? INITIAL_VIEW.hidden[facet] : codes.split(',').filter(Boolean);
  };
  return { state: read('state'), kind: read('kind'), phase: read('phase'), class: read('class') };
}

function readCamera(value: string | null): Camera | null {
  const [lon, lat, zoom] = numbers(value);
  if (lon === undefined || lat === undefined || zoom === undefined) return null;
  return isPosition(lon, lat) && zoom >= 0 && zoom <= 24 ? { center: [lon, lat], zoom } : null;
}

function readPosition(value: string | null): Position | null {
  const [lon, lat] = numbers(value);
  return lon !== undefined && lat !== undefined && isPosition(lon, lat) ? [lon, lat] : null;
}

/** Five decimals are about one metre. */
function writePosition([lon, lat]: Position): string[] {
  return [lon.toFixed(5), lat.toFixed(5)];
}

function numbers(value: string | null): number[] {
  const read = (value ?? '').split(',').map((part) => Number.parseFloat(part));
  return read.every(Number.isFinite) ? read : [];
}

function isPosition(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
}

function isSeverity(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 4;
}

function oneOf<T extends string>(choices: readonly T[], value: string | null): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

/** One value of a query; the last wins where it is repeated. An empty one counts if asked for. */
function text(value: LocationQuery[string] | undefined, { empty = false } = {}): string | null {
  const last = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' && (empty || last !== '') ? last : null;
}
