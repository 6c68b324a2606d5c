-- title_de: Was an der Landesgrenze geprüft wurde
-- title_en: What was checked along the state border
-- description_de: Je Regel und Grenzabschnitt, was der Prüflauf weiß; „nichts gefunden“ ist nicht „nicht geprüft“
-- description_en: For each rule and stretch of the border what the run knows; nothing found is not the same as not checked
-- minzoom: 7
-- maxzoom: 16
-- geometry: line
-- classes: status
-- legend: coverage_statuses
-- dated: yes
-- licence: various
-- attribution: © GeoBasis-DE / BKG 2016
-- far: rule_id, a_state, b_state, status
SELECT
    concat_ws('-', coverage.rule_id, coverage.a_state, coverage.b_state, coverage.hh_ags, coverage.sh_ags) AS id,
    coverage.rule_id,
    coverage.a_state,
    coverage.b_state,
    coverage.hh_ags,
    coverage.sh_ags,
    coverage.hh_name,
    coverage.sh_name,
    coverage.length_m,
    coverage.status,
    coverage.conflicts,
    coverage.missing_a,
    coverage.missing_b,
    coverage.waiting_for_de,
    coverage.waiting_for_en,
    run.as_of,
    coverage.geometry
FROM planning.coverage
JOIN planning.detection_run AS run ON run.id = coverage.run_id
WHERE coverage.run_id = (SELECT id FROM shown.run)
    AND coverage.geometry IS NOT NULL
