-- Between which instants a week closed, in the time zone that the settings had then: so that a changed time zone counts nothing
-- twice. Of a week that closed before, the schedule adds them once, as far as they are known: by the settings of that moment.
ALTER TABLE weeks ADD COLUMN time_zone TEXT;
ALTER TABLE weeks ADD COLUMN begins TEXT;
ALTER TABLE weeks ADD COLUMN ends TEXT;

-- A week's data is large; its bounds are asked for with every visit.
CREATE INDEX weeks_with_bounds ON weeks (week, time_zone, begins, ends);
