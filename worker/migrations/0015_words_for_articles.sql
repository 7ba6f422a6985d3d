-- From which network a visit came first, by the salt of that day: whoever proposes words for an article counts once. Null
-- where the network was not known, and of visits before this.
ALTER TABLE visits ADD COLUMN network TEXT;

-- Words for an article that the owner wants to see no more.
CREATE TABLE ignored_words (
  -- A hash of language, article and words: nothing that somebody typed is kept here.
  id         TEXT PRIMARY KEY,
  ignored_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
