-- A day of D1's free plan has 100,000 rows to write, and a row is written once more for each index that it stands in. These
-- indexes told nothing that another does not tell: a key is found by its own, an acknowledgement by its message, a question
-- without a wording by that of wordings, the addresses that were left today by that of all who wait; and nobody looks for
-- a message by its visit.
DROP INDEX messages_keyed;
DROP INDEX messages_by_visit;
DROP INDEX emails_to;
DROP INDEX gaps_new;
DROP INDEX gaps_by_email;
