import type { Texts } from './de';

/** What people read, in English: by sense, the German text decides. */
export const en: Texts = {
  product: 'Planabgleich',
  subtitle: 'Hamburg and Schleswig-Holstein',
  skipToList: 'Skip to the notices',
  mainLabel: 'Map and notices',
  language: 'Language',
  sampleData: 'Sample data: invented plan content',
  sampleDataShort: 'Sample data',
  panels: { conflicts: 'Notices', legend: 'Map content', plans: 'Plans' },
  panelsLabel: 'Sections',
  close: 'Close',
  enlarge: 'Enlarge the list',
  reduce: 'Reduce the list',
  unknown: 'not stated',
  none: 'none',

  loading: 'Loading …',
  retry: 'Try again',
  problem: {
    unreachable: 'The service does not answer.',
    failed: 'The request failed.',
    incomplete: 'What is missing here has not been checked. It does not mean there is nothing.',
    notFound: 'This notice does not exist, or no longer does. A new check may have replaced it.',
  },

  map: {
    label: 'Map of the plans on both sides of the state border',
    keys: 'Arrow keys move, plus and minus zoom, Enter asks what lies at the centre of the map.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Show the whole border',
    askCentre: 'Ask about the map centre',
    coarse: 'not accurate to the parcel',
    coarseWhy: (accuracy) =>
      `Edges are drawn as wide as the positional accuracy of the plans (up to ± ${accuracy}).`,
    failed: 'The map cannot be drawn here. Everything is in the lists.',
    tilesMissing: 'Part of the map was not loaded. What is missing is not empty.',
    noData: 'Grey area: outside both states, no data',
  },

  conflicts: {
    heading: 'Notices',
    what: 'Notices of possible need for coordination, found automatically',
    count: (shown, total) =>
      shown < total
        ? `${shown} of ${total} notices`
        : `${total} ${total === 1 ? 'notice' : 'notices'}`,
    cut: 'The list is shortened. Narrow it by municipality or urgency.',
    run: (date) => `Check as of ${date}`,
    noRun: 'Nothing has been checked yet.',
    nothingFound: (date) => `Nothing found with these rules and data, as of ${date}.`,
    empty: 'No notices published. That does not mean there are none.',
    emptySelection: 'No notices for this selection. That does not mean there are none.',
    severity: 'Urgency',
    municipality: 'Municipality',
    allMunicipalities: 'All municipalities',
    reset: 'Clear the selection',
    inMunicipalities: 'Concerns',
  },

  conflict: {
    back: 'Back to the list',
    more: 'Show the whole text',
    less: 'Show less text',
    measures: 'Measured',
    distance: 'Distance',
    noDistance: '0 m (touching or overlapping)',
    area: 'Area',
    length: 'Length',
    depth: 'Depth',
    share: 'Share',
    shareOf: (share, side) => `${share} of the area of ${side}`,
    sides: 'Both sides',
    side: 'Attribute',
    borderSide: (source, accuracy) =>
      `Territory of the neighbouring state. Border line: ${source}, positional accuracy ± ${accuracy}.`,
    basis: 'Basis',
    source: 'Source',
    evidence: 'Evidence',
    force: 'Force',
    resolution: 'How planners resolve it',
    severityWhy: 'How it was ranked',
    workingRule: 'Working rule',
    workingRuleWhy: 'This rule has not yet been approved by both authorities.',
    disclaimer:
      'A notice of possible need for coordination, found automatically. It does not replace legal examination.',
    show: 'Show on the map',
  },

  zone: {
    state: 'State',
    use: 'Use',
    plan: 'Plan',
    planKind: 'Kind of plan',
    status: 'Status',
    designation: 'Designation',
    legalNature: 'Legal nature',
    noiseCode: 'Building zone',
    source: 'Source',
    accuracy: 'Positional accuracy',
    sourceId: 'Identifier',
  },
  notParcelSharp: 'not accurate to the parcel',
  inForce: (date) =>
    date ? `in force according to the source, as of ${date}` : 'in force according to the source',
  approximately: (value) => `approx. ${value}`,

  place: {
    heading: 'At this place',
    at: (lat, lon) => `${lat}° N, ${lon}° E`,
    nothing: 'No plan in this collection. That does not mean there is none.',
    hidden: (count) =>
      count === 1 ? '1 area is hidden on the map.' : `${count} areas are hidden on the map.`,
    conflicts: 'Notices at this place',
  },

  legend: {
    heading: 'Map content',
    intro: 'What is ticked is drawn. The list of notices does not change.',
    state: 'State',
    kind: 'Kind of plan',
    phase: 'Status',
    class: 'Use',
    all: 'Show all',
    allOf: (name) => `Show all: ${name}`,
    noneOf: (name) => `Hide all: ${name}`,
    hideAll: 'Hide all',
    marks: 'Symbols',
    severity: 'Urgency of the notices',
    border: 'State border',
    extent: 'Extent of a plan',
    cluster: 'several notices, colour of the most urgent',
  },

  plans: {
    contents: 'Contents',
    heading: 'Plans',
    count: (count) => `${count} ${count === 1 ? 'plan' : 'plans'}`,
    none: 'No plans have been imported.',
    zones: (count) => `${count} ${count === 1 ? 'area' : 'areas'}`,
    scale: (denominator) => `1:${denominator}`,
  },

  about: {
    attribution: 'Data sources',
    rules: (name) => `Rule book: ${name}`,
    version: (version) => `Version ${version}`,
  },
};
