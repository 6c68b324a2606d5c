-- title_de: Gemeinden an der Landesgrenze
-- title_en: Municipalities near the border
-- description_de: Gemeinden im Umkreis von 15 km um die gemeinsame Landesgrenze
-- description_en: Municipalities within 15 km of the shared border
-- minzoom: 7
-- maxzoom: 16
-- geometry: area
-- dated: no
-- licence: GeoNutzV
-- attribution: © GeoBasis-DE / BKG 2016
SELECT ags AS id, ags, name, district, state, geometry
FROM planning.municipality
