-- A customer was shown an answer and said: not this. The question is a gap with the article that failed. A CHECK cannot be
-- changed, so the table is made again.
CREATE TABLE gaps_with_article (
  id         INTEGER PRIMARY KEY,
  query      TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 200 AND instr(query, char(0)) = 0),
  -- The query without what does not change its meaning; equal values are one wording.
  folded     TEXT NOT NULL,
  locale     TEXT NOT NULL,
  why        TEXT NOT NULL CHECK (why IN ('no-answer', 'not-helpful', 'not-this', 'rephrased', 'asked', 'not-found', 'no-click', 'wrote')),
  email      TEXT COLLATE NOCASE,
  message    TEXT REFERENCES messages (id) ON DELETE CASCADE,
  -- Found by the schedule; until then the wording is new.
  wording    INTEGER REFERENCES wordings (id) ON DELETE SET NULL,
  visitor    TEXT NOT NULL,
  day        TEXT NOT NULL,
  created_at TEXT NOT NULL,
  -- When the owner put the question there that no customer asked here, as out of old mail; null for all others.
  put_at     TEXT,
  -- From which network it came, by a salt that lives as long as a week and a day; null where that was not known.
  network    TEXT,
  -- The article that was shown and was not what was asked for; null for all others.
  article    TEXT
) STRICT;

INSERT INTO gaps_with_article (id, query, folded, locale, why, email, message, wording, visitor, day, created_at, put_at, network)
SELECT id, query, folded, locale, why, email, message, wording, visitor, day, created_at, put_at, network
  FROM gaps;
DROP TABLE gaps;
ALTER TABLE gaps_with_article RENAME TO gaps;

-- Of two answers that the same person refused to the same question, each has a row.
CREATE UNIQUE INDEX gaps_once ON gaps (folded, locale, why, day, visitor, COALESCE(email, '') COLLATE NOCASE, COALESCE(article, ''));
CREATE INDEX gaps_by_time     ON gaps (created_at);
CREATE INDEX gaps_by_message  ON gaps (message) WHERE message IS NOT NULL;
CREATE INDEX gaps_by_wording  ON gaps (wording, created_at);
CREATE INDEX gaps_to_notify   ON gaps (created_at) WHERE email IS NOT NULL;
