import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../terminal/tool.ts';
import { temporaryFolder } from './folders.ts';
import type { Source } from './source.ts';

/** In characters: D1 takes no statement of over 100,000 bytes, and a character has up to three. */
const longestList = 30_000;

/**
 * Runs a statement whose `?1` is a list in JSON, here or on the database that is online, in as many parts as it takes. Ends
 * the command with what the tool says where it cannot.
 */
export async function executeStatement(
  sql: string,
  rows: readonly object[],
  { remote, state }: Pick<Source, 'remote' | 'state'>,
): Promise<void> {
  const file = join(temporaryFolder(), 'rows.sql');
  const statements = parts(rows).map((list) =>
    sql.replace('?1', () => `'${list.replaceAll("'", "''")}'`),
  );
  writeFileSync(file, `${statements.join(';\n')};\n`);
  const where = remote ? ['--remote'] : ['--local', '--persist-to', state];
  await runTool('wrangler', ['d1', 'execute', 'DB', ...where, '--yes', '--file', file], {
    silent: true,
  });
}

function parts(rows: readonly object[]): string[] {
  const lists: string[][] = [[]];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (length + text.length > longestList && length > 0) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(text);
    length += text.length;
  }
  return lists.map((list) => `[${list.join(',')}]`);
}
