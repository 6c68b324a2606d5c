-- title_de: Landesflächen und Landesgrenze
-- title_en: State territories and border
-- description_de: Landflächen beider Länder und ihre gemeinsame Grenze
-- description_en: Land of both states and the border they share
-- minzoom: 0
-- maxzoom: 16
-- geometry: mixed
-- classes: kind
-- legend: 
-- dated: no
-- licence: GeoNutzV
-- attribution: © GeoBasis-DE / BKG 2016
SELECT code AS id, 'land' AS kind, code AS state, source, accuracy_m, land AS geometry
FROM planning.state
UNION ALL
SELECT 'border', 'border', NULL, source, accuracy_m, geometry
FROM planning.border
