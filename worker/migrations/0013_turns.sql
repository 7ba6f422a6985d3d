-- How often the schedule came: whose turn it is.
CREATE TABLE turns (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  taken INTEGER NOT NULL
) STRICT;
