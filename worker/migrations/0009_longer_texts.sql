-- A text may have 10,000 characters. SQLite cannot change a CHECK, but a column with another one can take the place of the old.
-- A new column that takes no NULL needs a default, which nothing uses: every text is given.

ALTER TABLE messages ADD COLUMN longer_text TEXT NOT NULL DEFAULT '-'
  CHECK (length(longer_text) BETWEEN 1 AND 10000 AND instr(longer_text, char(0)) = 0);
UPDATE messages SET longer_text = text;
ALTER TABLE messages DROP COLUMN text;
ALTER TABLE messages RENAME COLUMN longer_text TO text;

ALTER TABLE notes ADD COLUMN longer_text TEXT NOT NULL DEFAULT '-'
  CHECK (length(longer_text) BETWEEN 1 AND 10000 AND instr(longer_text, char(0)) = 0);
UPDATE notes SET longer_text = text;
ALTER TABLE notes DROP COLUMN text;
ALTER TABLE notes RENAME COLUMN longer_text TO text;
