-- title_de: Planinhalte
-- title_en: Planning zones
-- description_de: Flächen, Linien und Punkte der Pläne beider Länder, einheitlich eingeordnet
-- description_en: Areas, lines and points of both states' plans, classified alike
-- minzoom: 7
SELECT
    zone.uid AS id,
    zone.source_id,
    zone.name,
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
JOIN planning.stand ON stand.version_id = version.id
WHERE version.visibility = 'public'
    AND plan.layer IS NULL
    AND stand.recorded_until IS NULL
    AND (stand.valid_from IS NULL OR stand.valid_from <= (now() AT TIME ZONE 'Europe/Berlin')::date)
    AND (stand.valid_to IS NULL OR stand.valid_to > (now() AT TIME ZONE 'Europe/Berlin')::date)
