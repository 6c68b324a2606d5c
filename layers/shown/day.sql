-- The days shown, both included; today in Berlin where the settings are unset or empty.
-- Ask for it as (SELECT last FROM shown.day): so it is worked out once, not for each row.
SELECT
    coalesce(asked.first, today) AS first,
    coalesce(asked.last, today) AS last,
    coalesce(asked.first, today) = today AND coalesce(asked.last, today) = today AS is_today
FROM (SELECT (now() AT TIME ZONE 'Europe/Berlin')::date AS today) AS clock
CROSS JOIN (
    SELECT
        nullif(current_setting('planabgleich.shown_from', true), '')::date AS first,
        nullif(current_setting('planabgleich.shown_to', true), '')::date AS last
) AS asked
