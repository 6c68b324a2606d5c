-- The newest run: for today whatever day it compared, else of the latest day shown.
SELECT run.id
FROM planning.detection_run AS run
CROSS JOIN shown.day
WHERE day.is_today OR run.as_of BETWEEN day.first AND day.last
ORDER BY CASE WHEN NOT day.is_today THEN run.as_of END DESC, run.id DESC
LIMIT 1
