-- title_de: Bestands- und Schutzgebietsdaten
-- title_en: Reference data
-- description_de: Schutzgebiete, Gebäude, Haltestellen und andere Daten, die keine Pläne sind
-- description_en: Protected areas, buildings, stops and other data that are no plans
-- minzoom: 9
SELECT
    zone.uid AS id,
    zone.source_id,
    plan.state,
    plan.layer AS reference_layer,
    zone.class,
    zone.subclass,
    plan.name,
    authority.name AS owner,
    version.surveyed_on,
    version.licence,
    zone.accuracy_m,
    version.illustrative,
    zone.geometry
FROM planning.zone
JOIN planning.plan_version AS version ON version.id = zone.version_id
JOIN planning.plan ON plan.id = version.plan_id
LEFT JOIN planning.authority ON authority.id = plan.authority_id
JOIN planning.stand ON stand.version_id = version.id
WHERE version.visibility = 'public'
    AND plan.layer IS NOT NULL
    AND stand.recorded_until IS NULL
    AND (stand.valid_from IS NULL OR stand.valid_from <= (now() AT TIME ZONE 'Europe/Berlin')::date)
    AND (stand.valid_to IS NULL OR stand.valid_to > (now() AT TIME ZONE 'Europe/Berlin')::date)
