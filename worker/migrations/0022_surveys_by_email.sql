-- When an email asks the customer how it went, or will after a holiday: nobody is asked twice within 14 days.
ALTER TABLE messages ADD COLUMN survey_asked_at TEXT;
