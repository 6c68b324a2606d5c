-- title_de: Geltungsbereiche der Pläne
-- title_en: Plan extents
-- description_de: Räumliche Geltungsbereiche der Pläne beider Länder
-- description_en: Extents of both states' plans
-- minzoom: 6
SELECT
    plan.uid AS id,
    plan.state,
    plan.kind,
    plan.name,
    plan.number,
    plan.ags,
    version.status,
    version.phase,
    version.valid_from,
    version.valid_to,
    version.accuracy_m,
    version.illustrative,
    version.extent AS geometry
FROM planning.plan_version AS version
JOIN planning.plan ON plan.id = version.plan_id
JOIN planning.stand ON stand.version_id = version.id
WHERE version.visibility = 'public'
    AND version.outlined
    AND plan.layer IS NULL
    AND stand.recorded_until IS NULL
    AND (stand.valid_from IS NULL OR stand.valid_from <= (now() AT TIME ZONE 'Europe/Berlin')::date)
    AND (stand.valid_to IS NULL OR stand.valid_to > (now() AT TIME ZONE 'Europe/Berlin')::date)
