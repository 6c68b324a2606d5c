-- The public versions that stand on one of the days, with what their plan says.
SELECT
    version.id,
    version.uid,
    plan.uid AS plan_uid,
    plan.state,
    plan.kind,
    plan.ags,
    plan.number,
    plan.name,
    plan.layer AS reference_layer,
    authority.name AS owner,
    version.status,
    version.phase,
    version.valid_from,
    version.valid_to,
    version.surveyed_on,
    version.accuracy_m,
    version.licence,
    version.illustrative,
    version.outlined,
    version.extent
FROM planning.plan_version AS version
JOIN planning.plan ON plan.id = version.plan_id
JOIN planning.stand ON stand.version_id = version.id
LEFT JOIN planning.authority ON authority.id = plan.authority_id
WHERE version.visibility = 'public'
    AND stand.recorded_until IS NULL
    AND (stand.valid_from IS NULL OR stand.valid_from <= (SELECT last FROM shown.day))
    AND (stand.valid_to IS NULL OR stand.valid_to > (SELECT first FROM shown.day))
