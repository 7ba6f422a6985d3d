import { type Chosen, formOf } from '../files/file-samples.ts';

/** What a script of the site sends: JSON, or a form where so many files come along, with texts alone beside them. */
export async function bodyOf(fields: object, files: number) {
  if (files === 0) return { type: 'application/json', bytes: JSON.stringify(fields) };

  const chosen = Array.from({ length: files }, (_, n): Chosen => [`${n}.txt`, `Line ${n}`]);
  const texts = Object.entries(fields).map(([name, value]) => [name, String(value)]);
  const encoded = new Response(formOf(Object.fromEntries(texts), chosen));
  return { type: encoded.headers.get('content-type') ?? '', bytes: await encoded.arrayBuffer() };
}
