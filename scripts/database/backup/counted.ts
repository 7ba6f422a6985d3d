/** Rows of tables as a person counts them: `2 messages, 5 emails and 40 rows more`. */
export function inWords(rows: ReadonlyMap<string, number>): string {
  const named = shown.flatMap((name) => {
    const count = rows.get(name) ?? 0;
    const word = name.replaceAll('_', ' ');
    return count > 0 ? [`${grouped(count)} ${count === 1 ? word.slice(0, -1) : word}`] : [];
  });
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  const rest = all - shown.reduce((sum, name) => sum + (rows.get(name) ?? 0), 0);
  if (rest > 0) named.push(rowsText(rest) + (named.length > 0 ? ' more' : ''));
  const [last, ...others] = named.reverse();
  return others.length > 0 ? `${others.reverse().join(', ')} and ${last}` : (last ?? 'no rows');
}

export const rowsText = (count: number): string =>
  count === 0 ? 'no rows' : count === 1 ? 'one row' : `${grouped(count)} rows`;

/** `12,345`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `6.9 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(size < 10 ? 1 : 0)} ${unit}`;
}

const shown = ['messages', 'notes', 'emails', 'votes', 'gaps', 'visits', 'weeks'];
