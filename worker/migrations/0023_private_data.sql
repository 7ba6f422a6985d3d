-- Who people are and what they wrote is encrypted by the Worker (worker/private-data): a value is `key:<number>:<base64>`. SQLite
-- has no key, so what is here already is marked with `key:none:`, and the schedule encrypts it. An address is found by its
-- blind index. SQLite cannot change a CHECK, but a column with another one can take the place of the old; a new one that takes
-- no NULL needs a default, which nothing uses.

DROP INDEX messages_by_email;
ALTER TABLE messages ADD COLUMN email_index TEXT NOT NULL DEFAULT 'key:none:' CHECK (email_index GLOB 'key:*:*');
ALTER TABLE messages ADD COLUMN sealed_email TEXT NOT NULL DEFAULT 'key:none:' CHECK (sealed_email GLOB 'key:*:*');
ALTER TABLE messages ADD COLUMN sealed_name TEXT CHECK (sealed_name GLOB 'key:*:*');
ALTER TABLE messages ADD COLUMN sealed_query TEXT CHECK (sealed_query GLOB 'key:*:*');
ALTER TABLE messages ADD COLUMN sealed_text TEXT NOT NULL DEFAULT 'key:none:' CHECK (sealed_text GLOB 'key:*:*');
UPDATE messages
   SET email_index = 'key:none:' || lower(email), sealed_email = 'key:none:' || email, sealed_name = 'key:none:' || name,
       sealed_query = 'key:none:' || query, sealed_text = 'key:none:' || text;
ALTER TABLE messages DROP COLUMN email;
ALTER TABLE messages DROP COLUMN name;
ALTER TABLE messages DROP COLUMN query;
ALTER TABLE messages DROP COLUMN text;
ALTER TABLE messages RENAME COLUMN sealed_email TO email;
ALTER TABLE messages RENAME COLUMN sealed_name TO name;
ALTER TABLE messages RENAME COLUMN sealed_query TO query;
ALTER TABLE messages RENAME COLUMN sealed_text TO text;
CREATE INDEX messages_by_email ON messages (email_index, created_at);

ALTER TABLE notes ADD COLUMN sealed_text TEXT NOT NULL DEFAULT 'key:none:' CHECK (sealed_text GLOB 'key:*:*');
UPDATE notes SET sealed_text = 'key:none:' || text;
ALTER TABLE notes DROP COLUMN text;
ALTER TABLE notes RENAME COLUMN sealed_text TO text;

ALTER TABLE emails ADD COLUMN sealed_to TEXT NOT NULL DEFAULT 'key:none:' CHECK (sealed_to GLOB 'key:*:*');
ALTER TABLE emails ADD COLUMN sealed_reply_to TEXT CHECK (sealed_reply_to GLOB 'key:*:*');
ALTER TABLE emails ADD COLUMN sealed_subject TEXT NOT NULL DEFAULT 'key:none:' CHECK (sealed_subject GLOB 'key:*:*');
ALTER TABLE emails ADD COLUMN sealed_text TEXT NOT NULL DEFAULT 'key:none:' CHECK (sealed_text GLOB 'key:*:*');
ALTER TABLE emails ADD COLUMN sealed_html TEXT CHECK (sealed_html GLOB 'key:*:*');
UPDATE emails
   SET sealed_to = 'key:none:' || to_address, sealed_reply_to = 'key:none:' || reply_to,
       sealed_subject = 'key:none:' || subject, sealed_text = 'key:none:' || text, sealed_html = 'key:none:' || html;
ALTER TABLE emails DROP COLUMN to_address;
ALTER TABLE emails DROP COLUMN reply_to;
ALTER TABLE emails DROP COLUMN subject;
ALTER TABLE emails DROP COLUMN text;
ALTER TABLE emails DROP COLUMN html;
ALTER TABLE emails RENAME COLUMN sealed_to TO to_address;
ALTER TABLE emails RENAME COLUMN sealed_reply_to TO reply_to;
ALTER TABLE emails RENAME COLUMN sealed_subject TO subject;
ALTER TABLE emails RENAME COLUMN sealed_text TO text;
ALTER TABLE emails RENAME COLUMN sealed_html TO html;

ALTER TABLE surveys ADD COLUMN sealed_comment TEXT CHECK (sealed_comment GLOB 'key:*:*');
UPDATE surveys SET sealed_comment = 'key:none:' || comment;
ALTER TABLE surveys DROP COLUMN comment;
ALTER TABLE surveys RENAME COLUMN sealed_comment TO comment;

DROP INDEX votes_with_comment;
ALTER TABLE votes ADD COLUMN sealed_comment TEXT CHECK (sealed_comment GLOB 'key:*:*');
UPDATE votes SET sealed_comment = 'key:none:' || comment WHERE comment IS NOT NULL;
ALTER TABLE votes DROP COLUMN comment;
ALTER TABLE votes RENAME COLUMN sealed_comment TO comment;
CREATE INDEX votes_with_comment ON votes (locale, article, created_at)
 WHERE comment IS NOT NULL OR reason IS NOT NULL;

DROP INDEX gaps_once;
DROP INDEX gaps_to_notify;
ALTER TABLE gaps ADD COLUMN email_index TEXT CHECK (email_index GLOB 'key:*:*');
ALTER TABLE gaps ADD COLUMN sealed_email TEXT CHECK (sealed_email GLOB 'key:*:*');
UPDATE gaps
   SET email_index = 'key:none:' || lower(email), sealed_email = 'key:none:' || email
 WHERE email IS NOT NULL;
ALTER TABLE gaps DROP COLUMN email;
ALTER TABLE gaps RENAME COLUMN sealed_email TO email;
CREATE UNIQUE INDEX gaps_once ON gaps (folded, locale, why, day, visitor, COALESCE(email_index, ''), COALESCE(article, ''));
CREATE INDEX gaps_to_notify ON gaps (created_at) WHERE email IS NOT NULL;

-- An address in a UNIQUE cannot be dropped, so the table is made again.
CREATE TABLE sealed_subscribers (
  id          TEXT PRIMARY KEY,
  gap         INTEGER NOT NULL,
  email       TEXT NOT NULL CHECK (email GLOB 'key:*:*'),
  email_index TEXT NOT NULL CHECK (email_index GLOB 'key:*:*'),
  locale      TEXT NOT NULL,
  article     TEXT NOT NULL,
  version     TEXT NOT NULL,
  token_hash  TEXT NOT NULL UNIQUE,
  notified_at TEXT NOT NULL,
  helpful     TEXT CHECK (helpful IN ('yes', 'no')),
  rated_at    TEXT,
  -- Nobody is notified of the same answer twice.
  UNIQUE (gap, email_index, article, version)
) STRICT;
INSERT INTO sealed_subscribers (id, gap, email, email_index, locale, article, version, token_hash, notified_at, helpful, rated_at)
SELECT id, gap, 'key:none:' || email, 'key:none:' || lower(email), locale, article, version, token_hash, notified_at, helpful,
       rated_at
  FROM subscribers
 ORDER BY rowid;
DROP TABLE subscribers;
ALTER TABLE sealed_subscribers RENAME TO subscribers;
CREATE INDEX subscribers_by_email    ON subscribers (email_index);
CREATE INDEX subscribers_by_notified ON subscribers (notified_at);
CREATE INDEX subscribers_by_rated    ON subscribers (rated_at) WHERE rated_at IS NOT NULL;

DROP INDEX quarantine_by_email;
ALTER TABLE quarantine ADD COLUMN email_index TEXT CHECK (email_index GLOB 'key:*:*');
ALTER TABLE quarantine ADD COLUMN sealed_email TEXT CHECK (sealed_email GLOB 'key:*:*');
ALTER TABLE quarantine ADD COLUMN sealed_data TEXT NOT NULL DEFAULT 'key:none:' CHECK (sealed_data GLOB 'key:*:*');
UPDATE quarantine
   SET email_index = 'key:none:' || lower(email), sealed_email = 'key:none:' || email, sealed_data = 'key:none:' || data;
ALTER TABLE quarantine DROP COLUMN email;
ALTER TABLE quarantine DROP COLUMN data;
ALTER TABLE quarantine RENAME COLUMN sealed_email TO email;
ALTER TABLE quarantine RENAME COLUMN sealed_data TO data;
CREATE INDEX quarantine_by_email ON quarantine (email_index) WHERE email_index IS NOT NULL;

-- How far the schedule has come encrypting each table with the newest key: behind which row it goes on, and whether it is done.
CREATE TABLE key_changes (
  name TEXT PRIMARY KEY,
  key  TEXT NOT NULL,
  row  INTEGER NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;
