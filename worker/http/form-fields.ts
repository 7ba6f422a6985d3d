import { listFields } from '../contract/messages.ts';

export type FormFields = Record<string, string | string[]>;

/** The fields of a urlencoded form, or nothing when an escape is broken or no UTF-8. */
export function urlencodedFields(text: string): FormFields | undefined {
  try {
    const pairs = text.split('&').filter(Boolean).map(decodedPair);
    return gathered(pairs);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The text fields of a multipart form; nothing when it cannot be parsed. */
export async function multipartFields(
  bytes: Uint8Array,
  contentType: string,
): Promise<FormFields | 'a file' | undefined> {
  const form = await new Response(bytes, { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => undefined);
  if (!form) return undefined;

  const pairs: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') return 'a file';
    pairs.push([name, value]);
  }
  return gathered(pairs);
}

/** `URLSearchParams` would repair what is broken; this throws. */
function decodedPair(pair: string): [string, string] {
  const split = pair.includes('=') ? pair.indexOf('=') : pair.length;
  const [name, value] = [pair.slice(0, split), pair.slice(split + 1)];
  return [decodedPart(name), decodedPart(value)];
}

const decodedPart = (part: string) => decodeURIComponent(part.replaceAll('+', ' '));

/** A name that came more than once, or that means a list, has all its values. */
function gathered(pairs: [string, string][]): FormFields {
  const fields = Map.groupBy(pairs, ([name]) => plainName(name));
  // Own properties, whatever their names are.
  return Object.fromEntries(
    [...fields].map(([name, found]) => {
      const values = found.map(([, value]) => value);
      const [only = '', ...more] = values;
      return [name, more.length > 0 || listFields.includes(name) ? values : only];
    }),
  );
}

/** `suggested[]` is `suggested`; brackets behind any other name make it another name. */
function plainName(name: string): string {
  const plain = name.endsWith('[]') ? name.slice(0, -2) : name;
  return listFields.includes(plain) ? plain : name;
}
