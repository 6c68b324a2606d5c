-- title_de: Planinhalte
-- title_en: Planning zones
-- description_de: Flächen, Linien und Punkte der Pläne beider Länder, einheitlich eingeordnet
-- description_en: Areas, lines and points of both states' plans, classified alike
-- minzoom: 7
-- maxzoom: 16
-- geometry: mixed
-- classes: class
-- legend: classes
-- dated: yes
-- licence: various
-- attribution: Planungsträger / planning authorities
-- far: state, class, plan_kind, phase, accuracy_m, illustrative
-- generalised: reference_layer IS NULL
SELECT
    uid AS id,
    source_id,
    name,
    state,
    class,
    subclass,
    designation,
    legal_nature,
    noise_code,
    plan_uid AS plan_id,
    plan,
    plan_kind,
    status,
    phase,
    valid_from,
    valid_to,
    accuracy_m,
    accuracy_basis,
    amended_by,
    licence,
    illustrative,
    geometry
FROM shown.zone
WHERE reference_layer IS NULL
