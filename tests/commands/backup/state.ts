import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseName } from '../../../scripts/database/folders.ts';
import { knownMigrations, migrationText } from '../../../scripts/database/migrations.ts';
import { unsealed } from '../../unsealed.ts';
import { insertion } from '../database-export.ts';

/** Of this folder's wrangler.toml, and of one that was given a database. */
const ownId = '00000000-0000-0000-0000-000000000000';
export const givenId = '10000000-0000-0000-0000-000000000000';

export type State = ReturnType<typeof makeState>;

/** A folder of `wrangler dev` with a database that has these migrations, and what a test does with it. */
export function makeState(state: string, migrations = knownMigrations(), id = ownId) {
  const folder = join(state, 'v3/d1/runtime');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${databaseName(id)}.sqlite`);
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = wal; CREATE TABLE d1_migrations(
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`);
  for (const name of migrations) {
    database.exec(migrationText(name));
    database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name);
  }
  // Before that migration what people wrote was not marked.
  const isSealed = migrations.includes('0023_private_data.sql');
  return {
    state,
    file,
    database,
    write: (...statements: string[]) => database.exec(statements.join(';\n')),
    insert: (table: string, row: Record<string, string | number | null>) =>
      database.exec(insertion(table, isSealed ? unsealed(table, row) : row)),
    rows: (sql: string) => database.prepare(sql).all(),
    /** All that a database holds, but for when its migrations ran. */
    content: () => contentOf(database),
  };
}

/** Each table's rows in their order. Of the numbers that were given those of migrations are left out, which ran again. */
export function contentOf(database: DatabaseSync): Record<string, unknown[]> {
  const tables = database
    .prepare(
      `SELECT name, wr FROM pragma_table_list
        WHERE type = 'table' AND schema = 'main' AND name NOT IN ('sqlite_schema') ORDER BY name`,
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name, wr }) => {
      const columns =
        name === 'd1_migrations' ? 'name' : wr || name === 'sqlite_sequence' ? '*' : 'rowid, *';
      const where = name === 'sqlite_sequence' ? `WHERE name <> 'd1_migrations'` : '';
      const statement = database.prepare(`SELECT ${columns} FROM "${name}" ${where} ORDER BY 1`);
      statement.setReadBigInts(true);
      return [String(name), statement.all()];
    }),
  );
}

/** What tools, line ends and quotation marks have spoiled before, and what a database may hold beside. */
export const nasty = [
  'a line\nand a written \\n, a \\\\n and a return\r\nand \ralone',
  `it's "quoted", \`ticked\`; DROP TABLE messages; -- and /* this */ ?1 $1 :a @b %00 \\u0000`,
  'tab\there, bell\u0007, escape \u001b[31m, delete \u007f, next line \u0085',
  'separators \u2028 and \u2029, a mark \ufeff at the start and within \ufeff, \ufffd \uffff \ufdd0',
  '简体中文、繁體、😀👩🏽‍💻, e\u0301 é ﬁ, שלום, \u202eright to left\u202c, 𠜎',
  ' leading and trailing \n\n',
  '[1,"two",null]',
  'NULL',
  '0',
  '9e999',
  "X'00'",
];

const at = '2026-11-20T10:00:00.000Z';

/** Rows in most tables, among them the longest that there are. */
export function fillNastily({ insert, write, database }: State): void {
  for (const [n, text] of nasty.entries()) {
    insert('messages', messageRow(`m${n}`, text));
    insert('notes', { id: 3 * n + 1, message: `m${n}`, author: 'owner', text, created_at: at });
    insert('emails', emailRow(`e${n}`, `m${n}`, text));
    insert('surveys', { message: `m${n}`, effort: 5, comment: text, created_at: at });
    insert('visits', { visit: `v${n}`, started: at, locale: 'en', data: text, created_at: at });
    insert('quarantine', { id: n - 3, kind: 'vote', data: text, created_at: at });
  }
  // Numbers of rows that went are not given again, nor are the gaps between them closed.
  write(`DELETE FROM visits WHERE visit = 'v1'`, `DELETE FROM messages WHERE id = 'm0'`);
  const long = database.prepare('INSERT INTO weeks (week, data, closed_at) VALUES (?, ?, ?)');
  long.run('2026-W45', JSON.stringify({ text: nasty.join('\n').repeat(700) }), at);
  long.run('2026-W46', `${'😀'.repeat(60_000)}'`, at);
  // Encrypted texts say by their beginning that they are.
  const { text, ...longEmail } = emailRow('e-long', 'm1', '😀'.repeat(40_000));
  insert('emails', { ...longEmail, text, html: `<p>${text}</p>` });
  insert('week_votes', {
    ...{ week: '2026-W45', locale: 'en', article: "it's", version: '', yes: 1, no: 0 },
  });
  insert('page_tokens', { token_hash: 'h', message: 'm2' });
  const wording = { gap: 1, query: 'q', locale: 'en', created_at: at };
  for (const [id, confidence] of [0.1, 1, 0, 1e-300, 0.30000000000000004, 1 / 3].entries())
    insert('wordings', { ...wording, id: id + 1, folded: `q${id}`, confidence });
  insert('wordings', { ...wording, id: 900, folded: 'gone', confidence: 0.5 });
  write('DELETE FROM wordings WHERE id = 900');
  insert('sessions', { id_hash: 'signed in', expires_at: '2027-01-01' });
  write(`INSERT INTO budgets VALUES ('2026-11-20', 'votes', 'network', 5)`);
  write(`CREATE TABLE "their own" (a)`);
}

export const messageRow = (id: string, text: string) => ({
  ...{ id, token_seed: 's', token_hash: `t-${id}`, body_hash: 'b', locale: 'en', text },
  ...{ email: `${id}@client.example`, created_at: at, reply_by: at, updated_at: at },
});

export const emailRow = (id: string, message: string, text: string) => ({
  ...{ id, message, kind: 'reply', to_address: `${id}@client.example`, subject: 'Hello', text },
  ...{ created_at: at, due_at: at, sent_at: id === 'e2' ? null : at },
});
