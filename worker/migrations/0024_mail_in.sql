-- How a message came, by which the owner sees it.
ALTER TABLE messages ADD COLUMN channel TEXT NOT NULL DEFAULT 'form' CHECK (channel IN ('form', 'email'));

-- The emails of which something was stored: by its key none is stored twice. `data` is encrypted JSON, what else is told of one.
CREATE TABLE received_emails (
  key_hash    TEXT PRIMARY KEY,
  message     TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  -- As of the message, note or reply that it became.
  received_at TEXT NOT NULL,
  data        TEXT NOT NULL CHECK (data GLOB 'key:*:*')
) STRICT;

CREATE INDEX received_emails_by_message ON received_emails (message, received_at);

-- By this an email in quarantine is known that comes again.
ALTER TABLE quarantine ADD COLUMN key_hash TEXT;
CREATE UNIQUE INDEX quarantine_by_key ON quarantine (key_hash) WHERE key_hash IS NOT NULL;
