-- title_de: Geltungsbereiche der Pläne
-- title_en: Plan extents
-- description_de: Räumliche Geltungsbereiche der Pläne beider Länder
-- description_en: Extents of both states' plans
-- minzoom: 6
-- maxzoom: 16
-- geometry: area
-- classes: kind
-- legend: plan_kinds
-- dated: yes
-- licence: various
-- attribution: Planungsträger / planning authorities
-- far: state, kind, phase, accuracy_m, illustrative
SELECT
    uid AS id,
    plan_uid AS plan_id,
    state,
    kind,
    name,
    number,
    ags,
    owner,
    status,
    phase,
    valid_from,
    valid_to,
    accuracy_m,
    licence,
    illustrative,
    extent AS geometry
FROM shown.version
WHERE reference_layer IS NULL AND outlined
