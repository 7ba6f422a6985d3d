-- A week that is not over, as it stood when the schedule summed it up: for weeks of many visits.
CREATE TABLE weeks_so_far (
  week     TEXT PRIMARY KEY,
  data     TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
