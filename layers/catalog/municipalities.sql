-- title_de: Gemeinden an der Landesgrenze
-- title_en: Municipalities near the border
-- description_de: Gemeinden im Umkreis von 15 km um die gemeinsame Landesgrenze
-- description_en: Municipalities within 15 km of the shared border
-- minzoom: 7
SELECT ags, name, district, state, geometry
FROM planning.municipality
