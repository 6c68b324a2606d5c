-- Zones of the days shown that are not generalised yet: where they lie, and what they are of.
-- OFFSET 0: first the versions, of which there are most often none, and only then their zones.
SELECT version.kind AS plan_kind, version.reference_layer, zone.geometry
FROM (
    SELECT id, kind, reference_layer FROM shown.version
    WHERE NOT EXISTS (
        SELECT FROM planning.generalisation WHERE generalisation.version_id = version.id
    )
    OFFSET 0
) AS version
JOIN planning.zone ON zone.version_id = version.id
