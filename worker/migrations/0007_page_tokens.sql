-- Further addresses of a message's page: one for each of the owner's emails to the customer. Of a token only the hash is
-- here, as in `messages`, whose own token nobody can write into an email again.
CREATE TABLE page_tokens (
  token_hash TEXT PRIMARY KEY,
  message    TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX page_tokens_by_message ON page_tokens (message);
