import { createTestHarness } from 'wrangler';
import { betweenTests, closeAtEnd } from './between-tests.ts';
import { type Database as Asked, legible } from './legible.ts';
import { secrets } from './secrets.ts';

interface Database extends Asked {
  batch(statements: ReturnType<Asked['prepare']>[]): Promise<unknown>;
}

interface Marks {
  list(options: { prefix: string }): Promise<{ keys: { name: string }[] }>;
  delete(name: string): Promise<void>;
}

/** The Worker that all the test files of a process share: it starts with the first of them, and ends with the process. */
export const server = createTestHarness({
  workers: [{ configPath: 'wrangler.toml', secrets }],
});

closeAtEnd(() => server.close());

/** What the Worker's own pages would say in `Origin`. */
export const { origin } = (await server.listen()).url;

await server.getWorker().applyD1Migrations('DB');
const { DB: database, SALTS } = await server.getWorker<{ DB: Database; SALTS: Marks }>().getEnv();

/** What the Worker stored, with what people wrote as they wrote it. */
export const rows = async <Row = Record<string, unknown>>(query: string): Promise<Row[]> =>
  (await legible(database).prepare(query).all<Row>()).results;

/** Every table of the product. */
export const tables = (
  await rows<{ name: string }>(
    `SELECT name
       FROM sqlite_schema
      WHERE type = 'table'
        AND NOT name GLOB '_cf_*' AND NOT name GLOB '*_migrations' AND NOT name GLOB 'sqlite_*'
      ORDER BY name`,
  )
).map(({ name }) => name);

/** Numbers of rows begin anew too. */
const deletions = [...tables, 'sqlite_sequence'].map((table) =>
  database.prepare(`DELETE FROM ${table}`),
);

/**
 * Done before every test; what is stored for a whole group of tests is stored after it. The first request after a build
 * that held the process may meet a connection that the Worker has closed in the meantime: deleting again does no harm.
 */
export const emptyTables = () => database.batch(deletions).catch(() => database.batch(deletions));

/** Of whom one test erases the next may hear again. */
async function forgetErasures(): Promise<void> {
  const { keys } = await SALTS.list({ prefix: 'erased:' });
  await Promise.all(keys.map(({ name }) => SALTS.delete(name)));
}

betweenTests.before.push(emptyTables, forgetErasures);
