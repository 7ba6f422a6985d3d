import { logFault } from '../../faults.ts';
import type { AppContext } from '../context.ts';
import { bodyLimits, type FormFields, isForm, readBody } from '../read-body.ts';

/**
 * What a browser's form held, for showing it again. A refusal may come before the body was read; a body that was read and
 * refused for itself gives nothing, nor does one that breaks off. The owner's token is never shown.
 */
export async function postedForm(c: AppContext): Promise<FormFields | undefined> {
  if (!isForm(c.req.raw)) return undefined;
  if (!c.get('posted') && !c.req.raw.bodyUsed) {
    const read = await readBody(c.req.raw, { limit: bodyLimits.again }).catch((fault: unknown) =>
      logFault(fault, c.req.url),
    );
    if (read) c.set('posted', read.fields);
  }
  const posted = c.get('posted');
  if (!posted || 'token' in posted) return undefined;
  return Object.fromEntries(Object.entries(posted).filter(isText));
}

/** What a person types, in the order in which it is asked; everything else travels hidden. */
export const typed = ['query', 'text', 'comment', 'name', 'email'] as const;

/** Whether something that a person typed is in it. */
export const holdsText = (fields: FormFields): boolean =>
  typed.some((name) => (fields[name] ?? '').length > 0);

/** A form holds nothing but text, once or several times. */
const isText = (field: [string, unknown]): field is [string, string | string[]] =>
  [field[1]].flat().every((value) => typeof value === 'string');
