-- The weekly loop: gaps in groups with what became of them, who is told, versions of articles, the week's letter.

-- Each wording of a question once, with the gap that it belongs to.
CREATE TABLE wordings (
  -- A number never comes again: letters, stored weeks and what became of a gap name it.
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The number of the gap is that of the wording that came first.
  gap         INTEGER NOT NULL,
  query       TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 200 AND instr(query, char(0)) = 0),
  folded      TEXT NOT NULL,
  locale      TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  -- What the index of that build says to it: the nearest article, how sure it is, 0 to 1, and since when it answers.
  build       TEXT NOT NULL DEFAULT '',
  article     TEXT,
  version     TEXT,
  confidence  REAL NOT NULL DEFAULT 0,
  answered_at TEXT,
  created_at  TEXT NOT NULL,
  UNIQUE (locale, folded)
) STRICT;

CREATE INDEX wordings_of_locale ON wordings (locale);
CREATE INDEX wordings_by_gap   ON wordings (gap);
CREATE INDEX wordings_by_build ON wordings (build);
CREATE INDEX wordings_by_time  ON wordings (created_at);
CREATE INDEX wordings_by_article ON wordings (article, locale, confidence);

-- A gap also comes from a message that no article answers, and from a search that led nowhere.
CREATE TABLE gaps_of_the_week (
  id         INTEGER PRIMARY KEY,
  query      TEXT NOT NULL CHECK (length(query) BETWEEN 1 AND 200 AND instr(query, char(0)) = 0),
  -- The query without what does not change its meaning; equal values are one wording.
  folded     TEXT NOT NULL,
  locale     TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
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

INSERT INTO gaps_of_the_week (id, query, folded, locale, why, email, visitor, day, created_at)
SELECT id, query, folded, locale, why, email, visitor, day, created_at
  FROM gaps;
DROP TABLE gaps;
ALTER TABLE gaps_of_the_week RENAME TO gaps;

CREATE INDEX gaps_by_time    ON gaps (created_at);
CREATE INDEX gaps_by_email   ON gaps (email) WHERE email IS NOT NULL;
CREATE INDEX gaps_by_message ON gaps (message) WHERE message IS NOT NULL;
CREATE INDEX gaps_by_wording ON gaps (wording, created_at);
CREATE INDEX gaps_new        ON gaps (id) WHERE wording IS NULL;
CREATE INDEX gaps_to_tell    ON gaps (created_at) WHERE email IS NOT NULL;

-- What became of a gap; the last event says how it stands, and a gap without one is open.
CREATE TABLE gap_events (
  id         INTEGER PRIMARY KEY,
  gap        INTEGER NOT NULL,
  what       TEXT NOT NULL CHECK (what IN ('ignored', 'restored', 'answered', 'reopened')),
  -- The article that answers it, and the build that proved it.
  article    TEXT,
  version    TEXT,
  build      TEXT,
  revision   TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX gap_events_by_gap  ON gap_events (gap, id);
CREATE INDEX gap_events_by_time ON gap_events (created_at);

-- Who left an address with a question and was told of the answer. `helpful` is what they said to it.
CREATE TABLE askers (
  id         TEXT PRIMARY KEY,
  gap        INTEGER NOT NULL,
  email      TEXT NOT NULL COLLATE NOCASE,
  locale     TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  article    TEXT NOT NULL,
  version    TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  told_at    TEXT NOT NULL,
  helpful    TEXT CHECK (helpful IN ('yes', 'no')),
  said_at    TEXT,
  -- The same answer is told to nobody twice.
  UNIQUE (gap, email, article, version)
) STRICT;

CREATE INDEX askers_by_email ON askers (email);
CREATE INDEX askers_by_told  ON askers (told_at);
CREATE INDEX askers_by_said  ON askers (said_at) WHERE said_at IS NOT NULL;

-- The builds that the schedule has seen, and when it first saw each version of an article in one.
CREATE TABLE builds (
  build   TEXT PRIMARY KEY,
  seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article_versions (
  locale  TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  article TEXT NOT NULL,
  version TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (locale, article, version)
) STRICT, WITHOUT ROWID;

-- A letter may belong to no message, and have a second form.
CREATE TABLE mails_of_the_week (
  id           TEXT PRIMARY KEY,
  message      TEXT REFERENCES messages (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL CHECK (kind IN ('new-message', 'acknowledgement', 'new-note', 'reply', 'survey', 'answer', 'week')),
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

INSERT INTO mails_of_the_week (id, message, kind, to_address, reply_to, subject, text, created_at, due_at,
                               leased_until, tries, error, sent_at)
SELECT id, message, kind, to_address, reply_to, subject, text, created_at, due_at, leased_until, tries, error,
       sent_at
  FROM mails;
DROP TABLE mails;
ALTER TABLE mails_of_the_week RENAME TO mails;

CREATE INDEX mails_due        ON mails (due_at) WHERE sent_at IS NULL;
CREATE INDEX mails_by_time    ON mails (created_at);
CREATE INDEX mails_by_message ON mails (message);
CREATE INDEX mails_to         ON mails (to_address, kind, created_at);

-- When the index was asked whether an article answers the message.
ALTER TABLE messages ADD COLUMN asked_at TEXT;
-- Who wrote it, as a number of that day; forgotten when the index was asked.
ALTER TABLE messages ADD COLUMN visitor TEXT;
CREATE INDEX messages_unasked ON messages (created_at) WHERE asked_at IS NULL AND quarantined = 0;

-- What an article was missing, for the list of articles to fix.
CREATE INDEX votes_with_comment ON votes (locale, article, created_at)
 WHERE comment IS NOT NULL OR reason IS NOT NULL;

-- Weeks that were closed before count what they counted; of the rest they know nothing.
UPDATE weeks
   SET data = json_set(data,
         '$.askers', json('{"told":0,"yes":0,"no":0}'),
         '$.synonyms', json('[]'),
         '$.askedInVain', 0,
         '$.search.wroteAfter', json('{"count":0,"of":0,"share":null,"interval":null}'),
         '$.gaps', json((SELECT json_group_array(json_set(value, '$.gap', NULL, '$.minutes', 0))
                           FROM json_each(data, '$.gaps'))));
