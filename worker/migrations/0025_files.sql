-- Files that came with a message, a note or a reply; their bytes lie in a bucket, under the same id.
CREATE TABLE files (
  id         TEXT PRIMARY KEY,
  message    TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  -- Of what came with the message itself there is none. Notes go with their message, and with it their files.
  note       INTEGER,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  -- In bytes, as they were sent.
  size       INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX files_by_message ON files (message);
