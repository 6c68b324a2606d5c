-- title_de: Was an der Landesgrenze geprüft wurde
-- title_en: What was checked along the state border
-- description_de: Je Regel und Grenzabschnitt, was der jüngste Prüflauf weiß; „nichts gefunden“ ist nicht „nicht geprüft“
-- description_en: For each rule and stretch of the border what the newest run knows; nothing found is not the same as not checked
-- minzoom: 7
SELECT
    rule_id,
    a_state,
    b_state,
    hh_ags,
    sh_ags,
    hh_name,
    sh_name,
    length_m,
    status,
    conflicts,
    missing_a,
    missing_b,
    waiting_for_de,
    waiting_for_en,
    geometry
FROM planning.coverage
WHERE run_id = (SELECT max(id) FROM planning.detection_run)
    AND geometry IS NOT NULL
