-- Two colleagues behind one network, with one browser, are one visitor; of both the address is kept that is to be notified.
-- SQLite cannot take a UNIQUE away, so the table is made again, with an index that knows the address, too.
CREATE TABLE gaps_by_address (
  id         INTEGER PRIMARY KEY,
  query      TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 200 AND instr(query, char(0)) = 0),
  -- The query without what does not change its meaning; equal values are one wording.
  folded     TEXT NOT NULL,
  locale     TEXT NOT NULL,
  why        TEXT NOT NULL CHECK (why IN ('no-answer', 'not-helpful', 'rephrased', 'asked', 'not-found', 'no-click', 'wrote')),
  email      TEXT COLLATE NOCASE,
  message    TEXT REFERENCES messages (id) ON DELETE CASCADE,
  -- Found by the schedule; until then the wording is new.
  wording    INTEGER REFERENCES wordings (id) ON DELETE SET NULL,
  visitor    TEXT NOT NULL,
  day        TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

INSERT INTO gaps_by_address (id, query, folded, locale, why, email, message, wording, visitor, day, created_at)
SELECT id, query, folded, locale, why, email, message, wording, visitor, day, created_at
  FROM gaps;
DROP TABLE gaps;
ALTER TABLE gaps_by_address RENAME TO gaps;

CREATE UNIQUE INDEX gaps_once ON gaps (folded, locale, why, day, visitor, COALESCE(email, '') COLLATE NOCASE);
CREATE INDEX gaps_by_time     ON gaps (created_at);
CREATE INDEX gaps_by_message  ON gaps (message) WHERE message IS NOT NULL;
CREATE INDEX gaps_by_wording  ON gaps (wording, created_at);
CREATE INDEX gaps_to_notify   ON gaps (created_at) WHERE email IS NOT NULL;
