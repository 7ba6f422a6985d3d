-- The article that content/questions.yaml promises to a wording, and since when: after a "no" its words alone answer nothing.
ALTER TABLE wordings ADD COLUMN promised    TEXT;
ALTER TABLE wordings ADD COLUMN promised_at TEXT;

-- Where the owner has merged or split its gap, the group in which a wording stays: a gap that was merged has several.
ALTER TABLE wordings ADD COLUMN part INTEGER;

-- Gaps that the owner merged or split, with where each wording lay before, for the undo.
CREATE TABLE gap_moves (
  id         INTEGER PRIMARY KEY,
  what       TEXT NOT NULL CHECK (what IN ('merged', 'split')),
  -- The gap into which another was merged, or of which one was split off.
  gap        INTEGER NOT NULL,
  other      INTEGER NOT NULL,
  -- A list in JSON of `id`, `gap`, `part`.
  wordings   TEXT NOT NULL,
  created_at TEXT NOT NULL,
  undone_at  TEXT
) STRICT;

CREATE INDEX gap_moves_by_gap   ON gap_moves (gap, id);
CREATE INDEX gap_moves_by_other ON gap_moves (other, id);
CREATE INDEX gap_moves_by_time  ON gap_moves (created_at);
