-- Every zone as it was drawn, and every shape that amendments leave of one. Which of them
-- a day shows is settled by those who read this: a branch with a condition of its own would
-- lose the spatial index where a tile's frame is joined.
SELECT
    uid,
    version_id,
    source_id,
    name,
    class,
    subclass,
    designation,
    legal_nature,
    noise_code,
    valid_from,
    valid_to,
    accuracy_m,
    accuracy_basis,
    amended,
    NULL::date AS begins,
    NULL::date AS ends,
    NULL::date AS previous_ends,
    NULL::text AS amended_by,
    geometry
FROM planning.zone
UNION ALL
SELECT
    uid,
    version_id,
    source_id,
    name,
    class,
    subclass,
    designation,
    legal_nature,
    noise_code,
    valid_from,
    valid_to,
    accuracy_m,
    accuracy_basis,
    false,
    begins,
    ends,
    previous_ends,
    amended_by,
    geometry
FROM planning.amended_zone
