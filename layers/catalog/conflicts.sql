-- title_de: Hinweise auf möglichen Abstimmungsbedarf
-- title_en: Places where coordination may be needed
-- description_de: Automatisch ermittelt nach Arbeitsregeln, die keine der beiden Behörden beschlossen hat; keine rechtliche Bewertung
-- description_en: Found automatically by working rules that neither authority has approved; no legal assessment
-- minzoom: 6
-- maxzoom: 16
-- geometry: mixed
-- classes: severity
-- legend: severities
-- dated: yes
-- licence: various
-- attribution: © GeoBasis-DE / BKG 2016
SELECT
    conflict.uid AS id,
    conflict.fingerprint,
    conflict.rule_id,
    conflict.theme,
    conflict.kind,
    conflict.relation,
    conflict.severity,
    conflict.certainty,
    conflict.stage,
    conflict.situation_id,
    run.as_of,
    conflict.illustrative,
    conflict.geometry
FROM planning.conflict
JOIN planning.detection_run AS run ON run.id = conflict.run_id
JOIN planning.zone AS a ON a.id = conflict.a_zone_id
JOIN planning.plan_version AS a_version ON a_version.id = a.version_id
LEFT JOIN planning.zone AS b ON b.id = conflict.b_zone_id
LEFT JOIN planning.plan_version AS b_version ON b_version.id = b.version_id
WHERE conflict.run_id = (SELECT id FROM shown.run)
    AND a_version.visibility = 'public'
    AND (b_version.visibility = 'public' OR conflict.b_zone_id IS NULL)
