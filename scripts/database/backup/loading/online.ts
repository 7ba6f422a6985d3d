import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { end } from '../../../terminal/options.ts';
import { readTool } from '../../../terminal/tool.ts';
import { temporaryFolder } from '../../folders.ts';
import { bucketOnline } from '../copies/online.ts';
import { entriesOf } from '../file/read.ts';
import { askedOnline, reasonIn } from '../rows/online.ts';
import { differing, talliesOf } from '../rows/read.ts';
import { laterMigrations, statementsOf } from './statements.ts';
import type { Target } from './target.ts';

/** The database that is online. Cloudflare takes all statements as one file, and none of them where one fails. */
export function targetOnline(): Target {
  const asked = askedOnline();
  return {
    asked,
    bucket: bucketOnline(),
    where: 'that is online',
    isOnline: true,
    async load(backup, present, { head, restored }) {
      const script = join(temporaryFolder(), 'restore.sql');
      const statements = (async function* () {
        for await (const sql of statementsOf(entriesOf(backup), present)) yield `${sql};\n`;
        for (const sql of laterMigrations(head)) yield `${sql};\n`;
      })();
      await pipeline(Readable.from(statements), createWriteStream(script, { mode: 0o600 }));
      await importScript(script);
      // What came in since then has higher numbers, and is not read.
      return differing(restored.tallies, await talliesOf(asked, restored.measured));
    },
  };
}

async function importScript(script: string): Promise<void> {
  const args = ['d1', 'execute', 'DB', '--remote', '--yes', '--file', script];
  const { code, out, errors } = await readTool('wrangler', args);
  if (code !== 0)
    end(
      `${reasonIn(out, errors)}\n\nThe restore broke off. Cloudflare puts the database back as it was before; run the same command again, which first says what it finds there.`,
      1,
    );
}
