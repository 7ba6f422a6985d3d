-- As in 0005, the tables to whose rows nothing refers.

ALTER TABLE votes            RENAME TO old_votes;
ALTER TABLE visits           RENAME TO old_visits;
ALTER TABLE askers           RENAME TO old_askers;
ALTER TABLE article_versions RENAME TO old_article_versions;
ALTER TABLE week_votes       RENAME TO old_week_votes;

CREATE TABLE votes (
  id         INTEGER PRIMARY KEY,
  article    TEXT NOT NULL,
  locale     TEXT NOT NULL,
  version    TEXT NOT NULL DEFAULT '',
  helpful    TEXT NOT NULL CHECK (helpful IN ('yes', 'no')),
  reason     TEXT,
  comment    TEXT CHECK (length(comment) <= 1000 AND instr(comment, char(0)) = 0),
  visitor    TEXT NOT NULL,
  day        TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (article, locale, day, visitor)
) STRICT;

INSERT INTO votes (id, article, locale, version, helpful, reason, comment, visitor, day, created_at)
SELECT id, article, locale, version, helpful, reason, comment, visitor, day, created_at
  FROM old_votes;

-- One browser tab's visit; a later sending of the same tab replaces the row. `data` is the visit as JSON.
CREATE TABLE visits (
  visit      TEXT PRIMARY KEY,
  started    TEXT NOT NULL,
  locale     TEXT NOT NULL,
  data       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

INSERT INTO visits (visit, started, locale, data, created_at)
SELECT visit, started, locale, data, created_at
  FROM old_visits
 ORDER BY rowid;

-- Who left an address with a question and was notified of the answer. `helpful` is how they rated it.
CREATE TABLE subscribers (
  id          TEXT PRIMARY KEY,
  gap         INTEGER NOT NULL,
  email       TEXT NOT NULL COLLATE NOCASE,
  locale      TEXT NOT NULL,
  article     TEXT NOT NULL,
  version     TEXT NOT NULL,
  token_hash  TEXT NOT NULL UNIQUE,
  notified_at TEXT NOT NULL,
  helpful     TEXT CHECK (helpful IN ('yes', 'no')),
  rated_at    TEXT,
  -- Nobody is notified of the same answer twice.
  UNIQUE (gap, email, article, version)
) STRICT;

INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, helpful, rated_at)
SELECT id, gap, email, locale, article, version, token_hash, told_at, helpful, said_at
  FROM old_askers
 ORDER BY rowid;

CREATE TABLE article_versions (
  locale  TEXT NOT NULL,
  article TEXT NOT NULL,
  version TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (locale, article, version)
) STRICT, WITHOUT ROWID;

INSERT INTO article_versions (locale, article, version, seen_at)
SELECT locale, article, version, seen_at
  FROM old_article_versions;

-- The votes of closed weeks for each text of an article, taken from the week as it was stored: adding these up is
-- cheaper than reading the votes, or the weeks, again.
CREATE TABLE week_votes (
  week    TEXT NOT NULL REFERENCES weeks (week) ON DELETE CASCADE,
  locale  TEXT NOT NULL,
  article TEXT NOT NULL,
  version TEXT NOT NULL,
  yes     INTEGER NOT NULL,
  no      INTEGER NOT NULL,
  PRIMARY KEY (week, locale, article, version)
) STRICT, WITHOUT ROWID;

INSERT INTO week_votes (week, locale, article, version, yes, no)
SELECT week, locale, article, version, yes, no
  FROM old_week_votes;

DROP TABLE old_week_votes;
DROP TABLE old_article_versions;
DROP TABLE old_askers;
DROP TABLE old_visits;
DROP TABLE old_votes;

CREATE INDEX votes_by_time      ON votes (created_at);
-- What an article was missing, for the list of articles to fix.
CREATE INDEX votes_with_comment ON votes (locale, article, created_at)
 WHERE comment IS NOT NULL OR reason IS NOT NULL;

CREATE INDEX visits_by_start ON visits (started);

CREATE INDEX subscribers_by_email    ON subscribers (email);
CREATE INDEX subscribers_by_notified ON subscribers (notified_at);
CREATE INDEX subscribers_by_rated    ON subscribers (rated_at) WHERE rated_at IS NOT NULL;

ALTER TABLE weeks_so_far RENAME TO open_weeks;
ALTER TABLE open_weeks RENAME COLUMN taken_at TO summed_at;
