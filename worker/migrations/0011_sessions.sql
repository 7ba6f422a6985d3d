-- The browsers in which the owner is signed in. Of what a cookie carries only the hash is here; without its row a cookie
-- opens nothing, wherever it was copied to.
CREATE TABLE sessions (
  id_hash    TEXT PRIMARY KEY,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
