-- How many rows of a table no key opened when it was gone through: with their key back they are gone through once more.
ALTER TABLE key_changes ADD COLUMN unopened INTEGER NOT NULL DEFAULT 0;

-- By this hash an address and a text could be tried. A repeated sending is known by it for two days, and then by nothing.
UPDATE messages SET body_hash = '' WHERE key_hash IS NULL;
