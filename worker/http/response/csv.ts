/** What a spreadsheet would take for a formula: also after spaces, also in full width. */
const formula = /^[\s\u3000]*[=+\-@\t\r＝＋－＠]/;

type Cell = string | number | null | undefined;

/** A cell that no spreadsheet computes: an apostrophe in front says "text". Numbers stay numbers. */
function inertCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const isRisky = formula.test(value) || /^\s/.test(value);
  return quoted(isRisky ? `'${value}` : value);
}

/** The columns of a table, in order: what each is called, and its cell in a row. */
export type Columns<Row> = Record<string, (row: Row) => Cell>;

/** Rows as CSV (RFC 4180), with a byte order mark so that spreadsheets read UTF-8. */
export function csv<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row)));
  const lines = [Object.keys(columns), ...cells].map((line) => line.map(inertCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * Text from a stranger that no program takes for a link: an invisible joiner stands behind what would make one,
 * as in "evil.example", "https://" and "me@evil".
 */
export const inertText = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\s]+/gu, ' ')
    .replace(/([.:@])(?=[\p{L}/])/gu, '$1\u2060');

/** Text from a stranger that stays text in Markdown: no link, no mark, no line of its own. */
export const inertMarkdown = (text: string) =>
  inertText(text).replace(/[\\`*_{}[\]<>()#+\-!|~]/g, '\\$&');

const quoted = (value: string) =>
  /[",\r\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
