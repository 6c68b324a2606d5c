-- title_de: Landesflächen und Landesgrenze
-- title_en: State territories and border
-- description_de: Landflächen beider Länder und ihre gemeinsame Grenze
-- description_en: Land of both states and the border they share
-- minzoom: 0
SELECT 'land' AS kind, code AS state, source, accuracy_m, land AS geometry
FROM planning.state
UNION ALL
SELECT 'border', NULL, source, accuracy_m, geometry
FROM planning.border
