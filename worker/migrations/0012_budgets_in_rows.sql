-- The database counts rows, not posts: so do the budgets. Which kinds there are, and how much each may use, is known to the
-- code. What was counted on the day of the change is counted anew.
DROP TABLE budgets;
CREATE TABLE budgets (
  day     TEXT NOT NULL,
  kind    TEXT NOT NULL,
  -- Nothing for what all have used; else what a network has, as a hash with that day's salt.
  network TEXT NOT NULL,
  used    INTEGER NOT NULL,
  PRIMARY KEY (day, kind, network)
) STRICT, WITHOUT ROWID;

-- Whether its writer was not told that it arrived, because so many new addresses had been told that day.
ALTER TABLE messages ADD COLUMN acknowledgement_withheld INTEGER NOT NULL DEFAULT 0
  CHECK (acknowledgement_withheld IN (0, 1));
