import type { AppContext } from './context.ts';
import type { FormFields } from './form-fields.ts';
import { isForm, readBody } from './read-body.ts';

/**
 * What a browser's form held, for showing it again. A refusal may come before the body was read;
 * a body that was read and refused for itself gives nothing.
 */
export async function postedForm(c: AppContext): Promise<FormFields | undefined> {
  if (!isForm(c.req.raw)) return undefined;
  if (!c.get('posted') && !c.req.raw.bodyUsed) {
    const read = await readBody(c.req.raw);
    if ('fields' in read) c.set('posted', read.fields);
  }
  const posted = c.get('posted');
  return posted && Object.fromEntries(Object.entries(posted).filter(isText));
}

/** A form holds nothing but text, once or several times. */
const isText = (field: [string, unknown]): field is [string, string | string[]] =>
  [field[1]].flat().every((value) => typeof value === 'string');
