-- The zones of these versions; one with days of its own stands on those. Of a draft the
-- first day lies ahead.
SELECT
    zone.id,
    zone.uid,
    zone.source_id,
    zone.name,
    version.state,
    zone.class,
    zone.subclass,
    zone.designation,
    zone.legal_nature,
    zone.noise_code,
    version.plan_uid,
    version.name AS plan,
    version.kind AS plan_kind,
    version.reference_layer,
    version.owner,
    version.status,
    version.phase,
    coalesce(zone.valid_from, version.valid_from) AS valid_from,
    coalesce(zone.valid_to, version.valid_to) AS valid_to,
    version.surveyed_on,
    zone.accuracy_m,
    zone.accuracy_basis,
    version.licence,
    version.illustrative,
    zone.geometry
FROM planning.zone
JOIN shown.version AS version ON version.id = zone.version_id
WHERE (
        zone.valid_from IS NULL
        OR zone.valid_from <= (SELECT last FROM shown.day)
        OR version.phase = 'draft'
    )
    AND (zone.valid_to IS NULL OR zone.valid_to > (SELECT first FROM shown.day))
