import { createHash } from 'node:crypto';
import { leaveEverywhere } from '../../worker/privacy/canary.ts';
import { type Drill, type Figure, type Given, inLanes, none } from './drill.ts';
import { type LocalProduct, localProduct } from './local-product.ts';
import { oddText } from './odd-texts.ts';
import { mixedPosts, publishedSlugs, requestOf, someAddress } from './posts.ts';

export const backup: Drill = {
  promise: 'A backup restores',
  how: 'Customers write, vote, ask and visit, with generated texts among what they write; the owner solves and signs in; the schedule groups and closes. Then wrangler takes an export, restores it into an empty database, and the product serves that. Each table has the same rows, by a hash of all of them, and the schema is the same.',
  run,
};

const clients = 8;

async function run({ chance, size, progress }: Given): Promise<Figure[]> {
  const posts = size(3000, 150);
  const product = await localProduct();
  await product.start();
  await fill(product, { chance, posts, progress });
  await product.stop();
  const restored = await localProduct({ dump: await product.exported() });
  const [before, after] = [contentOf(product), contentOf(restored)];
  await restored.start();
  await restored.stop();

  const rows = [...before.values()].reduce((sum, { count }) => sum + count, 0);
  const empty = [...before].flatMap(([table, { count }]) => (count === 0 ? [table] : []));
  return [
    { name: 'rows', count: rows, atLeast: posts },
    { name: 'tables', count: before.size },
    { name: 'of them without a row', count: empty.length, examples: empty },
    none('tables that are not the same in the restored database', differing(before, after)),
  ];
}

interface Filling extends Pick<Given, 'chance' | 'progress'> {
  posts: number;
}

/** Has something happen in each room. */
async function fill(product: LocalProduct, { chance, posts, progress }: Filling): Promise<void> {
  const sending = mixedPosts(publishedSlugs(), chance).take(posts);
  let number = 0;
  await inLanes(clients, sending, async (post) => {
    await fetch(product.origin + post.path, requestOf(post));
    await product.postJson('/api/messages', oddMessage(++number, chance), someAddress(chance));
    if (number % 250 === 0) product.beginNewDay();
    progress('posts', number, posts);
  });
  await leaveEverywhere(
    { address: 'canary@client.example', word: 'canary' },
    { ...product, postJson: (path, fields) => product.postJson(path, fields, someAddress(chance)) },
  );
  await product.signIn();
  for (const days of [0, 8]) await product.runSchedule(new Date(Date.now() + days * 86_400_000));
}

/** Without the two characters that wrangler's export takes for a line break: how often it does is the matter of another drill. */
const oddMessage = (number: number, chance: () => number) => ({
  email: `odd-${number}@client.example`,
  text: oddText(chance, { lines: true }).replaceAll('\\n', ''),
});

interface Content {
  count: number;
  hash: string;
}

type Contents = Map<string, Content>;

/** What each table holds, and the schema. */
function contentOf({ rows }: LocalProduct): Contents {
  const schema = rows<{ name: string; type: string; sql: string | null }>(
    `SELECT name, type, sql FROM sqlite_schema WHERE name NOT GLOB '_cf_*' AND sql IS NOT NULL ORDER BY name`,
  );
  const tables = schema.flatMap(({ type, name }) => (type === 'table' ? [name] : []));
  const named = tables.map((table) => [table, rows<object>(`SELECT * FROM "${table}"`)] as const);
  return new Map(
    [...named, ['the schema', schema] as const].map(([name, found]) => [name, hashed(found)]),
  );
}

export function hashed(rows: readonly object[]): Content {
  const lines = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return { count: rows.length, hash: createHash('sha256').update(lines.join('\n')).digest('hex') };
}

/** The names of what does not have the same content. */
export const differing = (before: Contents, after: Contents): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name)?.hash !== after.get(name)?.hash,
  );
