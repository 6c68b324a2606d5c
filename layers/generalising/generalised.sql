-- Zones of the days shown as tiles of low zooms draw them, in EPSG:3857: for tiles alone.
SELECT
    version.state,
    zone.class,
    version.kind AS plan_kind,
    version.reference_layer,
    version.phase,
    zone.accuracy_m,
    version.illustrative,
    zone.zones,
    zone.zoom,
    zone.lumped_m2,
    zone.geometry
FROM planning.generalised_zone AS zone
JOIN shown.version AS version ON version.id = zone.version_id
WHERE (zone.begins IS NULL OR zone.begins <= (SELECT last FROM shown.day))
    AND (zone.ends IS NULL OR zone.ends > (SELECT first FROM shown.day))
    AND (zone.previous_ends IS NULL OR zone.previous_ends <= (SELECT first FROM shown.day))
    AND (
        zone.valid_from IS NULL
        OR zone.valid_from <= (SELECT last FROM shown.day)
        OR version.phase = 'draft'
    )
    AND (zone.valid_to IS NULL OR zone.valid_to > (SELECT first FROM shown.day))
