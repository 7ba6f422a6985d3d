-- A row may be in any language: which languages there are is known to the code, not to the tables. SQLite cannot take a
-- CHECK away, so the tables that have one are made again. Dropping a table deletes what refers to its rows, so every table
-- that refers to one of them is made again too, and the old ones are dropped from the outermost to the innermost.
PRAGMA defer_foreign_keys = on;

ALTER TABLE messages         RENAME TO old_messages;
ALTER TABLE notes            RENAME TO old_notes;
ALTER TABLE mails            RENAME TO old_mails;
ALTER TABLE surveys          RENAME TO old_surveys;
ALTER TABLE quarantine       RENAME TO old_quarantine;
ALTER TABLE wordings         RENAME TO old_wordings;
ALTER TABLE gaps             RENAME TO old_gaps;
ALTER TABLE closed_wordings  RENAME TO old_closed_wordings;

CREATE TABLE messages (
  id            TEXT PRIMARY KEY,
  token_seed    TEXT NOT NULL,
  token_hash    TEXT NOT NULL UNIQUE,
  key_hash      TEXT UNIQUE,
  body_hash     TEXT NOT NULL,
  locale        TEXT NOT NULL,
  -- However somebody writes their address: asking for all that is theirs must find all of it.
  email         TEXT NOT NULL COLLATE NOCASE CHECK (length(email) <= 254 AND instr(email, char(0)) = 0),
  name          TEXT CHECK (length(name) <= 80 AND instr(name, char(0)) = 0),
  topic         TEXT,
  page          TEXT,
  query         TEXT,
  visit         TEXT,
  suggested     TEXT NOT NULL DEFAULT '[]',
  text          TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000 AND instr(text, char(0)) = 0),
  priority      TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('urgent', 'normal', 'low')),
  quarantined   INTEGER NOT NULL DEFAULT 0 CHECK (quarantined IN (0, 1)),
  created_at    TEXT NOT NULL,
  reply_by      TEXT NOT NULL,
  seen_at       TEXT,
  replied_at    TEXT,
  solved_at     TEXT,
  closed_at     TEXT,
  waiting_since TEXT,
  updated_at    TEXT NOT NULL,
  -- When the index was searched for an article that answers the message.
  searched_at   TEXT,
  -- Who wrote it, as a number of that day; deleted once the index was searched.
  visitor       TEXT
) STRICT;

INSERT INTO messages (id, token_seed, token_hash, key_hash, body_hash, locale, email, name, topic, page, query, visit,
                      suggested, text, priority, quarantined, created_at, reply_by, seen_at, replied_at, solved_at,
                      closed_at, waiting_since, updated_at, searched_at, visitor)
SELECT id, token_seed, token_hash, key_hash, body_hash, locale, email, name, topic, page, query, visit,
       suggested, text, priority, quarantined, created_at, reply_by, seen_at, replied_at, solved_at,
       closed_at, waiting_since, touched_at, asked_at, visitor
  FROM old_messages
 ORDER BY rowid;

-- What was written after the message itself, by either side.
CREATE TABLE notes (
  id         INTEGER PRIMARY KEY,
  message    TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  author     TEXT NOT NULL CHECK (author IN ('customer', 'owner')),
  text       TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000 AND instr(text, char(0)) = 0),
  created_at TEXT NOT NULL
) STRICT;

INSERT INTO notes (id, message, author, text, created_at)
SELECT id, message, author, text, created_at
  FROM old_notes;

-- The outbox. A row is written in the transaction that makes the email necessary. Which kinds there are, each feature
-- says in code.
CREATE TABLE emails (
  id           TEXT PRIMARY KEY,
  message      TEXT REFERENCES messages (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  -- Whether no person caused it by pressing a button: its headers ask that no machine answers it.
  is_automatic INTEGER NOT NULL DEFAULT 0 CHECK (is_automatic IN (0, 1)),
  to_address   TEXT NOT NULL COLLATE NOCASE,
  reply_to     TEXT,
  subject      TEXT NOT NULL,
  text         TEXT NOT NULL,
  html         TEXT,
  created_at   TEXT NOT NULL,
  due_at       TEXT NOT NULL,
  leased_until TEXT,
  tries        INTEGER NOT NULL DEFAULT 0,
  error        TEXT,
  sent_at      TEXT
) STRICT;

INSERT INTO emails (id, message, kind, is_automatic, to_address, reply_to, subject, text, html, created_at, due_at,
                    leased_until, tries, error, sent_at)
SELECT id, message, kind, kind IN ('acknowledgement', 'answer'), to_address, reply_to, subject, text, html, created_at,
       due_at, leased_until, tries, error, sent_at
  FROM old_mails
 ORDER BY rowid;

CREATE TABLE surveys (
  message    TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
  effort     INTEGER CHECK (effort BETWEEN 1 AND 5),
  satisfied  INTEGER CHECK (satisfied BETWEEN 1 AND 5),
  again      TEXT CHECK (again IN ('yes', 'no')),
  comment    TEXT CHECK (length(comment) <= 1000 AND instr(comment, char(0)) = 0),
  created_at TEXT NOT NULL
) STRICT;

INSERT INTO surveys (message, effort, satisfied, again, comment, created_at)
SELECT message, effort, satisfied, again, comment, created_at
  FROM old_surveys
 ORDER BY rowid;

-- What a machine sent, kept where the owner can see it, counted nowhere. Messages have a column for it.
CREATE TABLE quarantine (
  id         INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,
  -- Whose it claims to be, where the form says so: asking for all that is theirs must find it.
  email      TEXT COLLATE NOCASE,
  message    TEXT REFERENCES messages (id) ON DELETE CASCADE,
  data       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

INSERT INTO quarantine (id, kind, email, message, data, created_at)
SELECT id, kind, email, message, data, created_at
  FROM old_quarantine;

-- Each wording of a question once, with the gap that it belongs to.
CREATE TABLE wordings (
  -- A number never comes again: emails, stored weeks and what became of a gap name it.
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The number of the gap is that of the wording that came first.
  gap         INTEGER NOT NULL,
  query       TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 200 AND instr(query, char(0)) = 0),
  folded      TEXT NOT NULL,
  locale      TEXT NOT NULL,
  -- What the index of that build answers: the nearest article, with what confidence, 0 to 1, and since when it answers.
  build       TEXT NOT NULL DEFAULT '',
  article     TEXT,
  version     TEXT,
  confidence  REAL NOT NULL DEFAULT 0,
  answered_at TEXT,
  created_at  TEXT NOT NULL,
  UNIQUE (locale, folded)
) STRICT;

-- The last number that was given, of a row that may be gone: SQLite counts on from the highest that it has ever seen.
INSERT INTO wordings (id, gap, query, folded, locale, created_at)
SELECT seq, 0, 'the last number', '', '', ''
  FROM sqlite_sequence
 WHERE name = 'old_wordings';
DELETE FROM wordings;

INSERT INTO wordings (id, gap, query, folded, locale, build, article, version, confidence, answered_at, created_at)
SELECT id, gap, query, folded, locale, build, article, version, confidence, answered_at, created_at
  FROM old_wordings;

-- A question that was asked in vain: reported by a page, found in a message that no article answers, or in a search that
-- led nowhere.
CREATE TABLE gaps (
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
  created_at TEXT NOT NULL,
  UNIQUE (folded, locale, why, day, visitor)
) STRICT;

INSERT INTO gaps (id, query, folded, locale, why, email, message, wording, visitor, day, created_at)
SELECT id, query, folded, locale, why, email, message, wording, visitor, day, created_at
  FROM old_gaps;

-- Which gap each question of a closed week lay in when it closed: grouping goes on, and a week counts as it counted.
CREATE TABLE closed_wordings (
  wording INTEGER NOT NULL REFERENCES wordings (id) ON DELETE CASCADE,
  week    TEXT NOT NULL REFERENCES weeks (week) ON DELETE CASCADE,
  gap     INTEGER NOT NULL,
  PRIMARY KEY (wording, week)
) STRICT, WITHOUT ROWID;

INSERT INTO closed_wordings (wording, week, gap)
SELECT wording, week, gap
  FROM old_closed_wordings;

-- What refers to a table goes before it.
DROP TABLE old_closed_wordings;
DROP TABLE old_gaps;
DROP TABLE old_wordings;
DROP TABLE old_quarantine;
DROP TABLE old_surveys;
DROP TABLE old_mails;
DROP TABLE old_notes;
DROP TABLE old_messages;

CREATE INDEX messages_by_time    ON messages (created_at);
CREATE INDEX messages_by_email   ON messages (email, created_at);
CREATE INDEX messages_by_update  ON messages (updated_at);
CREATE INDEX messages_by_visit   ON messages (visit) WHERE visit IS NOT NULL;
CREATE INDEX messages_waiting    ON messages (waiting_since) WHERE waiting_since IS NOT NULL AND quarantined = 0;
CREATE INDEX messages_replied    ON messages (replied_at) WHERE replied_at IS NOT NULL;
CREATE INDEX messages_solved     ON messages (solved_at) WHERE solved_at IS NOT NULL;
CREATE INDEX messages_quarantine ON messages (created_at) WHERE quarantined = 1;
CREATE INDEX messages_keyed      ON messages (created_at) WHERE key_hash IS NOT NULL;
CREATE INDEX messages_unsearched ON messages (created_at) WHERE searched_at IS NULL AND quarantined = 0;

CREATE INDEX notes_by_message ON notes (message, created_at);

CREATE INDEX emails_due        ON emails (due_at) WHERE sent_at IS NULL;
CREATE INDEX emails_by_time    ON emails (created_at);
CREATE INDEX emails_by_message ON emails (message);
CREATE INDEX emails_to         ON emails (to_address, kind, created_at);

CREATE INDEX surveys_by_time ON surveys (created_at);

CREATE INDEX quarantine_by_time    ON quarantine (created_at);
CREATE INDEX quarantine_by_email   ON quarantine (email) WHERE email IS NOT NULL;
CREATE INDEX quarantine_by_message ON quarantine (message) WHERE message IS NOT NULL;

CREATE INDEX wordings_of_locale  ON wordings (locale);
CREATE INDEX wordings_by_gap     ON wordings (gap);
CREATE INDEX wordings_by_build   ON wordings (build);
CREATE INDEX wordings_by_time    ON wordings (created_at);
CREATE INDEX wordings_by_article ON wordings (article, locale, confidence);

CREATE INDEX gaps_by_time    ON gaps (created_at);
CREATE INDEX gaps_by_email   ON gaps (email) WHERE email IS NOT NULL;
CREATE INDEX gaps_by_message ON gaps (message) WHERE message IS NOT NULL;
CREATE INDEX gaps_by_wording ON gaps (wording, created_at);
CREATE INDEX gaps_new        ON gaps (id) WHERE wording IS NULL;
CREATE INDEX gaps_to_notify  ON gaps (created_at) WHERE email IS NOT NULL;
