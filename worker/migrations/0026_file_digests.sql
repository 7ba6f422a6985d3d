-- What tells whether a note that is sent again comes with the same files.
ALTER TABLE files ADD COLUMN digest TEXT NOT NULL DEFAULT '';
