import { Document, isScalar } from 'yaml';

/** The text of an article file. Strings are quoted, so that no YAML reader takes one for a date or a number. */
export function articleFile(fields: Record<string, unknown>, body: string): string {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const document = new Document(Object.fromEntries(known));
  const checked: unknown = document.get('checked', true);
  if (isScalar(checked)) checked.type = 'PLAIN';

  const yaml = document.toString({
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n\n${body}`;
}
