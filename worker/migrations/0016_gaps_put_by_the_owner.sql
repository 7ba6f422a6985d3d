-- When the owner put a question there that no customer asked here, as out of old mail; null for all others.
ALTER TABLE gaps ADD COLUMN put_at TEXT;

-- By what search finds an article, and when the schedule saw that change: its text, its questions, its phrasings.
CREATE TABLE article_words (
  locale     TEXT NOT NULL,
  article    TEXT NOT NULL,
  words      TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (locale, article)
) STRICT, WITHOUT ROWID;
