-- The zones of these versions, one with days of its own on those. Of a draft the first day
-- lies ahead. Of an amended one what was left; over an interval, as it was first.
SELECT
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
    zone.amended_by,
    version.licence,
    version.illustrative,
    zone.geometry
FROM shown.drawn AS zone
JOIN shown.version AS version ON version.id = zone.version_id
WHERE NOT zone.amended
    AND (zone.begins IS NULL OR zone.begins <= (SELECT last FROM shown.day))
    AND (zone.ends IS NULL OR zone.ends > (SELECT first FROM shown.day))
    AND (zone.previous_ends IS NULL OR zone.previous_ends <= (SELECT first FROM shown.day))
    AND (
        zone.valid_from IS NULL
        OR zone.valid_from <= (SELECT last FROM shown.day)
        OR version.phase = 'draft'
    )
    AND (zone.valid_to IS NULL OR zone.valid_to > (SELECT first FROM shown.day))
