-- From which network a vote or a question came, as of visits since 0015, now all by a salt that lives as long as a week and a
-- day: of one network only so much counts. Null where the network was not known, and of what came before this.
ALTER TABLE votes ADD COLUMN network TEXT;
ALTER TABLE gaps ADD COLUMN network TEXT;

-- A closed week of which something was set aside, as it counts without that and with it: what the owner chooses of the two
-- stands in `weeks`.
CREATE TABLE week_readings (
  week        TEXT NOT NULL REFERENCES weeks (week) ON DELETE CASCADE,
  counts_all  INTEGER NOT NULL CHECK (counts_all IN (0, 1)),
  data        TEXT NOT NULL,
  PRIMARY KEY (week, counts_all)
) STRICT, WITHOUT ROWID;
