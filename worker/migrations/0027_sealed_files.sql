-- Names and bytes of files are encrypted, as is all that people wrote. No version that took files without was given out, so
-- there are none. Encrypting anew goes through a table by the numbers of its rows, which this one had not.
DROP TABLE files;
CREATE TABLE files (
  id         TEXT PRIMARY KEY,
  message    TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  -- Of what came with the message itself there is none. Notes go with their message, and with it their files.
  note       INTEGER,
  name       TEXT NOT NULL CHECK (name GLOB 'key:*'),
  kind       TEXT NOT NULL,
  -- In bytes, as they were sent.
  size       INTEGER NOT NULL,
  -- What tells whether a note that is sent again comes with the same files: by the key of then.
  digest     TEXT NOT NULL,
  -- The number of the key that the bytes are encrypted with.
  sealed_by  TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX files_by_message ON files (message);
