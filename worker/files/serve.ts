import { fileKinds } from '../contract/files.ts';
import type { AppContext } from '../http/context.ts';
import { problem } from '../http/problem/problem.ts';
import { bytesOf } from './bucket.ts';
import { fileOf } from './db.ts';

/** Answers with the file of the address, if it is one of the message; whoever asks may see that message. */
export async function fileAnswer(c: AppContext, message: string): Promise<Response> {
  const file = await fileOf(c.env, message, c.req.param('file') ?? '');
  const bytes = file && (await bytesOf(c.env, file.id));
  if (!bytes) return problem(c, { status: 404 });

  const { type } = fileKinds[file.kind];
  return c.body(bytes, 200, {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `attachment; filename="${ascii(file.name)}"; filename*=UTF-8''${encoded(file.name)}`,
    // Whatever else somebody made of it: it is no page of this site, and nothing in it runs.
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  });
}

/** For programs that do not read the other name (RFC 6266). */
const ascii = (name: string) => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');

/** As RFC 8187 writes a value. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
