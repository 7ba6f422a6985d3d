-- Kinds of emails that their reader, the owner, wants no more of: those about each week.
CREATE TABLE stopped_emails (
  kind       TEXT PRIMARY KEY,
  stopped_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
