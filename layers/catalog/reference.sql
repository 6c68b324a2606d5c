-- title_de: Bestands- und Schutzgebietsdaten
-- title_en: Reference data
-- description_de: Schutzgebiete, Gebäude, Haltestellen und andere Daten, die keine Pläne sind
-- description_en: Protected areas, buildings, stops and other data that are no plans
-- minzoom: 9
-- maxzoom: 16
-- geometry: mixed
-- classes: class
-- legend: classes
-- dated: yes
-- licence: various
-- attribution: Datenhalter / data owners
-- far: state, reference_layer, class, accuracy_m, illustrative
-- generalised: reference_layer IS NOT NULL
SELECT
    uid AS id,
    source_id,
    state,
    reference_layer,
    class,
    subclass,
    plan AS name,
    owner,
    surveyed_on,
    licence,
    accuracy_m,
    illustrative,
    geometry
FROM shown.zone
WHERE reference_layer IS NOT NULL
