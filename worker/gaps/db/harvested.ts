/**
 * Stores what customers asked by email before it could be asked here, in one statement, and once however often it runs:
 * `?1` is a list in JSON of `query`, `folded`, `locale`, `visitor`, `day`, `created_at`, `put_at`. They wrote, and there is no
 * message.
 */
export const harvestedInsertion = `
  INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at, put_at, wording)
  SELECT value ->> 'query', value ->> 'folded', value ->> 'locale', 'wrote', value ->> 'visitor',
         value ->> 'day', value ->> 'created_at', value ->> 'put_at',
         (SELECT id
            FROM wordings
           WHERE locale = value ->> 'locale' AND folded = value ->> 'folded')
    FROM json_each(?1)
   WHERE true
   ORDER BY key
      ON CONFLICT DO NOTHING`;

/** Whether a row of `gaps` was harvested: it stands in the list of gaps and in no week, for nobody asked it here. */
export const isHarvestedSql = `(why = 'wrote' AND message IS NULL)`;
