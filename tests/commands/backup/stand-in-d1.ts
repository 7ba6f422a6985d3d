import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { standInR2 } from './stand-in-r2.ts';

const bodySchema = z.object({
  sql: z.string().optional(),
  action: z.string().optional(),
  etag: z.string().optional(),
});

/**
 * Cloudflare's API of a D1 database, with a bucket of R2 beside it, as far as wrangler uses it here and as it is documented: several statements of one
 * query are one transaction; a script is uploaded, and all of it is executed or nothing. No statement is longer than
 * 100,000 bytes, no answer bigger than 50 MB.
 */
export async function standInD1(file: string) {
  const database = new DatabaseSync(file);
  const asked: string[] = [];
  let script = '';
  let failing = { message: '', after: 0, times: 0 };
  let breaksOff = false;

  const bucket = standInR2();
  const server = createServer(async (request, response) => {
    const bytes = await bodyOf(request);
    const body = bytes.toString();
    const send = (status: number, json: object, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(json));
    const answer = (result: object) =>
      send(200, { success: true, errors: [], messages: [], result });
    const { url = '', method, headers } = request;
    const isAllowed = headers.authorization === 'Bearer the-token';
    if (isAllowed && bucket.answer({ method, url, bytes }, response)) return;
    if (method === 'PUT') {
      script = body;
      return send(200, {}, { etag: `"${createHash('md5').update(body).digest('hex')}"` });
    }
    if (!isAllowed)
      return send(403, {
        success: false,
        errors: [{ code: 10000, message: 'Authentication error' }],
      });
    if (method === 'POST' && failing.after-- <= 0 && failing.times-- > 0)
      return send(400, { success: false, errors: [{ code: 7500, message: failing.message }] });
    if (method === 'GET') return answer({ uuid: 'the-database', name: 'quietdesk' });

    const { sql = '', action } = bodySchema.parse(JSON.parse(body));
    asked.push(url.split('/').at(-1) ?? '');
    try {
      if (url.endsWith('/query')) return answer(query(database, sql));
      if (action === 'init')
        return answer({ upload_url: `${origin()}/upload`, filename: 'script.sql' });
      return answer(ingest(database, script, breaksOff));
    } catch (error) {
      return send(400, { success: false, errors: [{ code: 7500, message: String(error) }] });
    }
  });
  const origin = () => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    database,
    bucket,
    /** What was asked, by the last part of its address. */
    asked,
    env: {
      CLOUDFLARE_API_BASE_URL: origin(),
      CLOUDFLARE_API_TOKEN: 'the-token',
      CLOUDFLARE_ACCOUNT_ID: 'the-account',
    },
    /** Refuses so many questions, the first one after so many that are answered. */
    fail(message: string, { after = 0, times = Number.POSITIVE_INFINITY } = {}): void {
      failing = { message, after, times };
    },
    /** From now on each import fails when it has done half of its work. */
    breakOff(): void {
      breaksOff = true;
    },
    close() {
      database.close();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function query(database: DatabaseSync, sql: string) {
  const results = inTransaction(database, () =>
    statementsIn(sql).map((statement) => ({
      results: database.prepare(statement).all(),
      success: true,
      meta: { duration: 1 },
    })),
  );
  if (JSON.stringify(results).length > 50_000_000) throw new Error('The answer is too big.');
  return results;
}

function ingest(database: DatabaseSync, script: string, breaksOff: boolean) {
  const statements = statementsIn(script);
  inTransaction(database, () => {
    for (const [n, statement] of statements.entries()) {
      if (breaksOff && n > statements.length / 2) throw new Error('D1 was reset.');
      database.exec(statement);
    }
  });
  const meta = { duration: 1, rows_read: 0, rows_written: 0, size_after: 0 };
  return {
    ...{ success: true, type: 'import', status: 'complete', messages: [], errors: [] },
    result: { num_queries: statements.length, final_bookmark: 'bookmark', meta },
  };
}

function inTransaction<Result>(database: DatabaseSync, act: () => Result): Result {
  database.exec('BEGIN');
  try {
    const result = act();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Apart at each semicolon that stands in no text; a longer one than Cloudflare takes is refused. */
function statementsIn(sql: string): string[] {
  const statements = sql.match(/(?:'(?:[^']|'')*'|"[^"]*"|[^;'"])+/g) ?? [];
  if (statements.some((one) => Buffer.byteLength(one) > 100_000))
    throw new Error('A statement is too long: SQLITE_TOOBIG');
  return statements.filter((statement) => statement.trim());
}
