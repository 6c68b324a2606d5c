-- title_de: Planinhalte
-- title_en: Planning zones
-- description_de: Flächen, Linien und Punkte der Pläne beider Länder, einheitlich eingeordnet
-- description_en: Areas, lines and points of both states' plans, classified alike
-- minzoom: 7
SELECT
    zone.uid AS id,
    zone.source_id,
    plan.state,
    zone.class,
    zone.subclass,
    zone.designation,
    zone.legal_nature,
    zone.noise_code,
    plan.uid AS plan_id,
    plan.name AS plan,
    plan.kind AS plan_kind,
    version.status,
    version.phase,
    coalesce(zone.valid_from, version.valid_from) AS valid_from,
    coalesce(zone.valid_to, version.valid_to) AS valid_to,
    zone.accuracy_m,
    zone.accuracy_basis,
    version.illustrative,
    zone.geometry
FROM planning.zone
JOIN planning.plan_version AS version ON version.id = zone.version_id
JOIN planning.plan ON plan.id = version.plan_id
WHERE version.visibility = 'public' AND version.recorded_until IS NULL
