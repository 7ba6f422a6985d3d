-- The votes of closed weeks for each text of an article, taken from the week as it was stored: adding these up is
-- cheaper than reading the votes, or the weeks, again.
CREATE TABLE week_votes (
  week    TEXT NOT NULL REFERENCES weeks (week) ON DELETE CASCADE,
  locale  TEXT NOT NULL CHECK (locale IN ('en', 'zh-CN')),
  article TEXT NOT NULL,
  version TEXT NOT NULL,
  yes     INTEGER NOT NULL,
  no      INTEGER NOT NULL,
  PRIMARY KEY (week, locale, article, version)
) STRICT, WITHOUT ROWID;

INSERT INTO week_votes (week, locale, article, version, yes, no)
SELECT w.week, a.value ->> '$.locale', a.value ->> '$.article', v.value ->> '$.version',
       v.value ->> '$.helpful.count', (v.value ->> '$.helpful.of') - (v.value ->> '$.helpful.count')
  FROM weeks w, json_each(w.data, '$.articles') a, json_each(a.value, '$.versions') v;

-- Which gap each question of a closed week lay in when it closed: grouping goes on, and a week counts as it counted.
CREATE TABLE closed_wordings (
  wording INTEGER NOT NULL REFERENCES wordings (id) ON DELETE CASCADE,
  week    TEXT NOT NULL REFERENCES weeks (week) ON DELETE CASCADE,
  gap     INTEGER NOT NULL,
  PRIMARY KEY (wording, week)
) STRICT, WITHOUT ROWID;
