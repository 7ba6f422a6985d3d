/** The number of the key that the newest of what people wrote is encrypted with, if anything is: in one line, as an argument is given. */
export const newestKeySql = `
  SELECT key
    FROM (SELECT substr(text, 5, 8) AS key, created_at FROM messages WHERE text NOT LIKE 'key:none:%'
           UNION ALL
          SELECT substr(text, 5, 8), created_at FROM emails WHERE text NOT LIKE 'key:none:%'
           UNION ALL
          SELECT substr(email, 5, 8), created_at FROM gaps WHERE email NOT LIKE 'key:none:%'
           UNION ALL
          SELECT substr(comment, 5, 8), created_at FROM votes WHERE comment NOT LIKE 'key:none:%')
   ORDER BY created_at DESC
   LIMIT 1`
  .replace(/\s+/g, ' ')
  .trim();
