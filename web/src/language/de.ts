/** What people read, in German. Wording is binding: it was agreed with those who have to use it. */
export const de = {
  product: 'Planabgleich',
  subtitle: 'Hamburg und Schleswig-Holstein',
  skipToList: 'Zu den Hinweisen springen',
  mainLabel: 'Karte und Hinweise',
  language: 'Sprache',
  sampleData: 'Beispieldaten: erfundene Planinhalte',
  sampleDataShort: 'Beispieldaten',
  panels: { conflicts: 'Hinweise', legend: 'Karteninhalt', plans: 'Pläne' },
  panelsLabel: 'Bereiche',
  close: 'Schließen',
  enlarge: 'Liste vergrößern',
  reduce: 'Liste verkleinern',
  unknown: 'keine Angabe',
  none: 'keine',

  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  problem: {
    unreachable: 'Der Dienst antwortet nicht.',
    failed: 'Die Anfrage ist fehlgeschlagen.',
    incomplete: 'Was hier fehlt, ist nicht geprüft. Das heißt nicht, dass es nichts gibt.',
    notFound:
      'Diesen Hinweis gibt es nicht oder nicht mehr. Vielleicht hat ein neuer Prüflauf ihn ersetzt.',
  },

  map: {
    label: 'Karte der Pläne beiderseits der Landesgrenze',
    keys: 'Pfeiltasten verschieben, Plus und Minus vergrößern und verkleinern, Eingabetaste fragt die Kartenmitte ab.',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    home: 'Ganze Grenze zeigen',
    askCentre: 'Kartenmitte abfragen',
    coarse: 'nicht parzellenscharf',
    coarseWhy: (accuracy: string) =>
      `Ränder sind so breit gezeichnet wie die Lagegenauigkeit der Pläne (bis ± ${accuracy}).`,
    failed: 'Die Karte kann hier nicht gezeichnet werden. Alle Angaben stehen in den Listen.',
    tilesMissing: 'Ein Teil der Karte wurde nicht geladen. Was fehlt, ist nicht leer.',
    noData: 'Graue Fläche: außerhalb beider Länder, keine Daten',
  },

  conflicts: {
    heading: 'Hinweise',
    what: 'Hinweise auf möglichen Abstimmungsbedarf, automatisch ermittelt',
    count: (shown: number, total: number) =>
      shown < total
        ? `${shown} von ${total} Hinweisen`
        : `${total} ${total === 1 ? 'Hinweis' : 'Hinweise'}`,
    cut: 'Die Liste ist gekürzt. Mit einer Gemeinde oder Dringlichkeit eingrenzen.',
    run: (date: string) => `Prüflauf Stand ${date}`,
    noRun: 'Es wurde noch nicht geprüft.',
    nothingFound: (date: string) => `Mit diesen Regeln und Daten nichts gefunden, Stand ${date}.`,
    empty: 'Keine Hinweise veröffentlicht. Das heißt nicht, dass es keine gibt.',
    emptySelection: 'Keine Hinweise zu dieser Auswahl. Das heißt nicht, dass es keine gibt.',
    severity: 'Dringlichkeit',
    municipality: 'Gemeinde',
    allMunicipalities: 'Alle Gemeinden',
    reset: 'Auswahl aufheben',
    inMunicipalities: 'Betroffen',
  },

  conflict: {
    back: 'Zurück zur Liste',
    more: 'Ganzen Text zeigen',
    less: 'Weniger Text zeigen',
    measures: 'Gemessen',
    distance: 'Abstand',
    noDistance: '0 m (Berührung oder Überlagerung)',
    area: 'Fläche',
    length: 'Länge',
    depth: 'Tiefe',
    share: 'Anteil',
    shareOf: (share: string, side: string) => `${share} der Fläche ${side}`,
    sides: 'Beide Seiten',
    side: 'Merkmal',
    borderSide: (source: string, accuracy: string) =>
      `Gebiet des Nachbarlandes. Grenzlinie: ${source}, Lagegenauigkeit ± ${accuracy}.`,
    basis: 'Grundlage',
    source: 'Quelle',
    evidence: 'Beleg',
    force: 'Bindung',
    resolution: 'Wie Planende damit umgehen',
    severityWhy: 'Einstufung',
    workingRule: 'Arbeitsregel',
    workingRuleWhy: 'Diese Regel ist noch nicht von beiden Behörden freigegeben.',
    disclaimer:
      'Hinweis auf möglichen Abstimmungsbedarf, automatisch ermittelt. Er ersetzt keine rechtliche Prüfung.',
    show: 'Auf der Karte zeigen',
  },

  zone: {
    state: 'Land',
    use: 'Nutzung',
    plan: 'Plan',
    planKind: 'Planart',
    status: 'Rechtsstand',
    designation: 'Festlegung',
    legalNature: 'Rechtscharakter',
    noiseCode: 'Baugebiet',
    source: 'Quelle',
    accuracy: 'Lagegenauigkeit',
    sourceId: 'Kennung',
  },
  notParcelSharp: 'nicht parzellenscharf',
  inForce: (date: string | null) =>
    date ? `laut Quelle in Kraft, Stand ${date}` : 'laut Quelle in Kraft',
  approximately: (value: string) => `ca. ${value}`,

  place: {
    heading: 'An dieser Stelle',
    at: (lat: string, lon: string) => `${lat}° N, ${lon}° O`,
    nothing: 'Kein Plan in diesem Bestand. Das heißt nicht, dass es keinen gibt.',
    hidden: (count: number) =>
      count === 1
        ? '1 Fläche ist auf der Karte ausgeblendet.'
        : `${count} Flächen sind auf der Karte ausgeblendet.`,
    conflicts: 'Hinweise an dieser Stelle',
  },

  legend: {
    heading: 'Karteninhalt',
    intro: 'Was angehakt ist, wird gezeichnet. Die Liste der Hinweise ändert sich dadurch nicht.',
    state: 'Land',
    kind: 'Planart',
    phase: 'Rechtsstand',
    class: 'Nutzung',
    all: 'Alle zeigen',
    allOf: (name: string) => `Alle zeigen: ${name}`,
    noneOf: (name: string) => `Alle ausblenden: ${name}`,
    hideAll: 'Alle ausblenden',
    marks: 'Zeichen',
    severity: 'Dringlichkeit der Hinweise',
    border: 'Landesgrenze',
    extent: 'Geltungsbereich eines Plans',
    cluster: 'mehrere Hinweise, Farbe des dringlichsten',
  },

  plans: {
    contents: 'Inhalt',
    heading: 'Pläne',
    count: (count: number) => `${count} ${count === 1 ? 'Plan' : 'Pläne'}`,
    none: 'Es sind keine Pläne eingelesen.',
    zones: (count: number) => `${count} ${count === 1 ? 'Fläche' : 'Flächen'}`,
    scale: (denominator: string) => `1:${denominator}`,
  },

  about: {
    attribution: 'Datenquellen',
    rules: (name: string) => `Regelwerk: ${name}`,
    version: (version: string) => `Version ${version}`,
  },
};

export type Texts = typeof de;
