-- Zones of the days shown that are not generalised yet: where they lie, and what they are of.
SELECT version.kind AS plan_kind, version.reference_layer, zone.geometry
FROM planning.zone
JOIN shown.version AS version ON version.id = zone.version_id
WHERE NOT EXISTS (
    SELECT FROM planning.generalisation WHERE generalisation.version_id = version.id
)
