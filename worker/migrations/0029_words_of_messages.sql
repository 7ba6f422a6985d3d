-- By which a message is found: of each word one of 4096 characters, by the key of what people wrote (worker/private-data).
-- The schedule makes it; NULL where it is to be made, or made anew.
ALTER TABLE messages ADD COLUMN words TEXT CHECK (words GLOB 'key:????????:*');

CREATE INDEX messages_unfiltered ON messages (created_at) WHERE words IS NULL AND quarantined = 0;
