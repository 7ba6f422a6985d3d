-- Who was erased, by a blind index of the address alone. KV has the same: what is missing here was erased before this database
-- was put back to an earlier day. Both go when nothing of that time is kept any more.
CREATE TABLE erasures (
  email_index TEXT PRIMARY KEY CHECK (email_index GLOB 'key:????????:*'),
  expires_at  TEXT NOT NULL
) STRICT;
