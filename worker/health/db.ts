/** The newest migration that the database has. Throws when it does not answer. */
export const newestMigration = (db: D1Database) =>
  db.prepare('SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1').first<string>('name');
