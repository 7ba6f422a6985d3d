-- Times are ISO 8601 in UTC with milliseconds; days are ISO dates in the owner's time zone.

CREATE TABLE messages (
  id            TEXT PRIMARY KEY,
  token_seed    TEXT NOT NULL,
  token_hash    TEXT NOT NULL UNIQUE,
  key_hash      TEXT UNIQUE,
  body_hash     TEXT NOT NULL,
  locale        TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
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
  touched_at    TEXT NOT NULL
) STRICT;

CREATE INDEX messages_by_time    ON messages (created_at);
CREATE INDEX messages_by_email   ON messages (email, created_at);
CREATE INDEX messages_by_touch   ON messages (touched_at);
CREATE INDEX messages_by_visit   ON messages (visit) WHERE visit IS NOT NULL;
CREATE INDEX messages_waiting    ON messages (waiting_since) WHERE waiting_since IS NOT NULL AND quarantined = 0;
CREATE INDEX messages_replied    ON messages (replied_at) WHERE replied_at IS NOT NULL;
CREATE INDEX messages_solved     ON messages (solved_at) WHERE solved_at IS NOT NULL;
CREATE INDEX messages_quarantine ON messages (created_at) WHERE quarantined = 1;
CREATE INDEX messages_keyed      ON messages (created_at) WHERE key_hash IS NOT NULL;

-- What was written after the message itself, by either side.
CREATE TABLE notes (
  id         INTEGER PRIMARY KEY,
  message    TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  author     TEXT NOT NULL CHECK (author IN ('customer', 'owner')),
  text       TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000 AND instr(text, char(0)) = 0),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX notes_by_message ON notes (message, created_at);

-- The outbox. A row is written in the transaction that makes the letter necessary.
CREATE TABLE mails (
  id           TEXT PRIMARY KEY,
  message      TEXT REFERENCES messages (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL CHECK (kind IN ('new-message', 'acknowledgement', 'new-note', 'reply', 'survey')),
  to_address   TEXT NOT NULL COLLATE NOCASE,
  reply_to     TEXT,
  subject      TEXT NOT NULL,
  text         TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  due_at       TEXT NOT NULL,
  leased_until TEXT,
  tries        INTEGER NOT NULL DEFAULT 0,
  error        TEXT,
  sent_at      TEXT
) STRICT;

CREATE INDEX mails_due        ON mails (due_at) WHERE sent_at IS NULL;
CREATE INDEX mails_by_time    ON mails (created_at);
CREATE INDEX mails_by_message ON mails (message);
CREATE INDEX mails_to         ON mails (to_address, kind, created_at);

CREATE TABLE votes (
  id         INTEGER PRIMARY KEY,
  article    TEXT NOT NULL,
  locale     TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  version    TEXT NOT NULL DEFAULT '',
  helpful    TEXT NOT NULL CHECK (helpful IN ('yes', 'no')),
  reason     TEXT,
  comment    TEXT CHECK (length(comment) <= 1000 AND instr(comment, char(0)) = 0),
  visitor    TEXT NOT NULL,
  day        TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (article, locale, day, visitor)
) STRICT;

CREATE INDEX votes_by_time ON votes (created_at);

CREATE TABLE gaps (
  id         INTEGER PRIMARY KEY,
  query      TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 200 AND instr(query, char(0)) = 0),
  -- The query without what does not change its meaning; equal values are one gap.
  folded     TEXT NOT NULL,
  locale     TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  why        TEXT NOT NULL CHECK (why IN ('no-answer', 'not-helpful', 'rephrased', 'asked', 'not-found')),
  email      TEXT COLLATE NOCASE,
  visitor    TEXT NOT NULL,
  day        TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (folded, locale, why, day, visitor)
) STRICT;

CREATE INDEX gaps_by_time  ON gaps (created_at);
CREATE INDEX gaps_by_email ON gaps (email) WHERE email IS NOT NULL;

-- One tab's stay; a later sending of the same tab replaces the row. `data` is the visit as JSON.
CREATE TABLE visits (
  visit      TEXT PRIMARY KEY,
  started    TEXT NOT NULL,
  locale     TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  data       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX visits_by_start ON visits (started);

CREATE TABLE surveys (
  message    TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
  effort     INTEGER CHECK (effort BETWEEN 1 AND 5),
  satisfied  INTEGER CHECK (satisfied BETWEEN 1 AND 5),
  again      TEXT CHECK (again IN ('yes', 'no')),
  comment    TEXT CHECK (length(comment) <= 1000 AND instr(comment, char(0)) = 0),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX surveys_by_time ON surveys (created_at);

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

CREATE INDEX quarantine_by_time    ON quarantine (created_at);
CREATE INDEX quarantine_by_email   ON quarantine (email) WHERE email IS NOT NULL;
CREATE INDEX quarantine_by_message ON quarantine (message) WHERE message IS NOT NULL;

-- A week as it was computed when it closed. Never written again.
CREATE TABLE weeks (
  week      TEXT PRIMARY KEY,
  data      TEXT NOT NULL,
  closed_at TEXT NOT NULL
) STRICT;

-- How much of a day's room for votes, gaps and visits is used; messages have no such limit.
CREATE TABLE budgets (
  day  TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('votes', 'gaps', 'visits', 'quarantine')),
  used INTEGER NOT NULL,
  PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;
