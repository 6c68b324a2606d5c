import type { LayerSpecification } from 'maplibre-gl';
import type { Conflict, Legend, Plan, Situation, Stretch, Zone } from '@/api/contract';
import type { ServedStyle } from '@/map/served';

/** Small made-up answers of the service, each with one thing a test can change. */

const UNSIGNED = { colour: null, shape: null };

export const LEGEND: Legend = {
  classes: [
    useClass('residential', 'G1', 'Wohnen', 'Residential'),
    useClass('nature_protection', 'G6', 'Natur', 'Nature'),
    useClass('flood', 'G6', 'Hochwasser', 'Flood'),
    useClass('agriculture', 'G5', 'Landwirtschaft', 'Agriculture'),
  ],
  subclasses: [
    { class: 'flood', code: 'designated', name_de: 'festgesetzt', name_en: 'designated' },
  ],
  groups: [term('G1'), term('G5'), term('G6')],
  states: [
    term('HH', 'Hamburg', 'Hamburg'),
    term('SH', 'Schleswig-Holstein', 'Schleswig-Holstein'),
  ],
  plan_kinds: [term('FP', 'Flächennutzungsplan', 'Preparatory land-use plan')],
  phases: [term('draft'), term('in_force'), term('ended')],
  statuses: [
    { ...term('6_published', 'Veröffentlichung', 'Publication'), phase: 'draft' },
    { ...term('11_in_force', 'in Kraft', 'in force'), phase: 'in_force' },
  ],
  legal_natures: [term('representation', 'Darstellung', 'Representation')],
  designations: [term('priority', 'Vorranggebiet', 'Priority area')],
  accuracy_bases: [term('from_scale', 'aus dem Maßstab', 'from the scale')],
  severities: [
    { ...severityTerm(4, 'vorrangig zu klären'), colour: '#B00020', shape: 'diamond' },
    { ...severityTerm(1, 'zur Kenntnis'), colour: '#1565C0', shape: 'circle' },
  ],
  kinds: [
    { ...term('conflict', 'Abstimmungsbedarf', 'need for coordination'), ...UNSIGNED },
    {
      ...term('opportunity', 'Chance zur Zusammenarbeit', 'opportunity to cooperate'),
      colour: '#00695C',
      shape: 'hexagon',
    },
  ],
  stages: [
    term('avoidable', 'im Verfahren vermeidbar', 'avoidable in procedure'),
    term('future'),
    term('unknown'),
    term('legacy', 'beide Pläne laut Quelle in Kraft', 'both plans in force'),
  ],
  coverage_statuses: [
    { ...term('found', 'Hinweise gefunden'), colour: '#6A1B9A', pattern: 'double' },
    { ...term('checked_nothing_found'), colour: '#1B5E20', pattern: 'solid' },
    { ...term('partly_checked'), colour: '#33691E', pattern: 'long_dash' },
    { ...term('neighbour_missing'), colour: '#455A64', pattern: 'dash' },
    { ...term('waiting_for_layer'), colour: '#616161', pattern: 'dot' },
    { ...term('failed'), colour: '#8A1538', pattern: 'dash_dot' },
  ],
  certainties: [term('certain', 'lagemäßig eindeutig (keine rechtliche Bewertung)', 'certain')],
  evidences: [term('V', 'Quelle gelesen', 'source read')],
  forces: [term('statute', 'Gesetz', 'statute')],
};

/** The style of the service with one layer of each section. */
export const SERVED: ServedStyle = {
  version: 8,
  metadata: { 'planabgleich:coarse_px': 8 },
  sprite: 'https://plans.example/styles/sprite',
  'font-faces': { 'Fira Sans Medium': 'https://plans.example/styles/fonts/medium.woff2' },
  sources: Object.fromEntries(
    ['territory', 'municipalities', 'zones', 'plans', 'conflicts', 'coverage'].map((layer) => [
      layer,
      { type: 'vector', url: `https://plans.example/tiles/${layer}` },
    ]),
  ),
  layers: [
    { ...served('land', 'ground', 'territory'), type: 'fill' },
    { ...served('municipality-line', 'municipalities', 'municipalities'), type: 'line' },
    {
      ...served('zone-pattern', 'zones', 'zones'),
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-pattern': ['match', ['get', 'class'], 'flood', 'pattern-flood', ''] },
    },
    { ...served('plan-extent', 'plans', 'plans'), type: 'line' },
    {
      ...served('zone-letter', 'zones', 'zones'),
      type: 'symbol',
      layout: { 'icon-image': 'letter-flood' },
    },
    { ...served('border', 'orientation', 'territory'), type: 'line' },
    {
      ...served('municipality-name', 'names', 'municipalities'),
      type: 'symbol',
      layout: { 'text-field': ['get', 'name'] },
    },
    {
      ...served('coverage-found', 'coverage', 'coverage'),
      type: 'line',
      layout: { visibility: 'none' },
    },
    { ...served('conflict-outline', 'notices', 'conflicts'), type: 'line' },
    { ...served('conflict-tile-mark', 'marks', 'conflicts'), type: 'symbol' },
  ] as LayerSpecification[],
};

function served(id: string, section: string, source: string) {
  return { id, source, 'source-layer': source, metadata: { 'planabgleich:section': section } };
}

export function zone(changed: Partial<Zone> = {}): Zone {
  return {
    id: 'zone-1',
    source_id: 'z1',
    name: null,
    state: 'HH',
    class: 'residential',
    subclass: null,
    designation: null,
    legal_nature: 'representation',
    noise_code: null,
    plan: 'Plan',
    plan_id: 'plan-1',
    plan_kind: 'FP',
    authority: null,
    status: '11_in_force',
    phase: 'in_force',
    valid_from: null,
    valid_to: null,
    accuracy_m: 10,
    accuracy_basis: 'from_scale',
    source: 'plan.gml',
    illustrative: true,
    ...changed,
  };
}

export function plan(changed: Partial<Plan> = {}): Plan {
  return {
    id: 'plan-1',
    state: 'HH',
    kind: 'FP',
    name: 'Plan',
    number: null,
    ags: null,
    authority: null,
    version: 1,
    status: '11_in_force',
    phase: 'in_force',
    valid_from: null,
    valid_to: null,
    scale_denominator: 20_000,
    accuracy_m: 10,
    accuracy_basis: 'from_scale',
    illustrative: true,
    source: 'plan.gml',
    recorded_at: '2026-03-01T09:00:00Z',
    zones: 3,
    bbox: [10, 53.6, 10.1, 53.7],
    ...changed,
  };
}

export function conflict(changed: Partial<Conflict> = {}): Conflict {
  return {
    id: 'conflict-1',
    rule_id: 'E01',
    title_de: 'Titel',
    title_en: 'Title',
    theme: 'energy',
    kind: 'conflict',
    relation: 'near',
    severity: 4,
    certainty: 'certain',
    stage: 'avoidable',
    situation_id: 'situation-1',
    a: zone({ id: 'a' }),
    b: zone({ id: 'b', state: 'SH' }),
    area_m2: null,
    share_a: null,
    share_b: null,
    distance_m: null,
    length_m: null,
    depth_m: null,
    angle_deg: null,
    block_sum_deg: null,
    block_hh_deg: null,
    block_sh_deg: null,
    block_in_force_deg: null,
    free_deg: null,
    compatibility: null,
    tolerance_m: 10,
    border_accuracy_m: null,
    municipalities: [],
    explanation_de: 'Erläuterung',
    explanation_en: 'Explanation',
    basis_de: null,
    basis_en: null,
    threshold: null,
    evidence: 'V',
    force: 'statute',
    illustrative: true,
    bbox: [10, 53.6, 10.01, 53.61],
    point: [10.005, 53.605],
    ...changed,
  };
}

export function situation(changed: Partial<Situation> = {}): Situation {
  return {
    id: 'situation-1',
    kind: 'conflict',
    rule_id: 'E01',
    title_de: 'Titel',
    title_en: 'Title',
    theme: 'energy',
    stage: 'avoidable',
    severity: 4,
    conflicts: 1,
    certain: 1,
    gravest: 'conflict-1',
    a: { id: 'plan-a', name: 'A', state: 'HH', kind: 'FP', phase: 'draft', use: 'residential' },
    b: { id: 'plan-b', name: 'B', state: 'SH', kind: 'RP', phase: 'in_force', use: 'flood' },
    municipalities: [],
    illustrative: true,
    bbox: [10, 53.6, 10.01, 53.61],
    point: [10.005, 53.605],
    ...changed,
  };
}

export function stretch(changed: Partial<Stretch> = {}): Stretch {
  return {
    hh_ags: '02000000',
    sh_ags: '01062071',
    hh_name: 'Hamburg',
    sh_name: 'Stapelfeld',
    length_m: 3000,
    status: 'partly_checked',
    checks: { checked_nothing_found: 3, neighbour_missing: 5 },
    conflicts: 0,
    missing: [],
    waiting_for: [],
    errors: [],
    bbox: [10, 53.6, 10.01, 53.61],
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [
          [10, 53.6],
          [10.01, 53.61],
        ],
      ],
    },
    ...changed,
  };
}

function term(code: string, name_de = code, name_en = name_de) {
  return { code, name_de, name_en };
}

function severityTerm(code: number, name_de: string) {
  return { code, name_de, name_en: name_de };
}

function useClass(code: string, group: string, name_de: string, name_en: string) {
  const sign = { kind: 'fill', colour: '#CF9377', opacity: 0.62, pattern: 'none', line: 'solid' };
  return { code, group, ...sign, letter: name_de.slice(0, 1), name_de, name_en };
}
