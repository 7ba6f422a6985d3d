-- When it was given up to deliver an email: nobody tries it again but the owner, and no list of what is due reads it.
ALTER TABLE emails ADD COLUMN failed_at TEXT;

DROP INDEX emails_due;
CREATE INDEX emails_due    ON emails (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX emails_failed ON emails (failed_at) WHERE failed_at IS NOT NULL;
