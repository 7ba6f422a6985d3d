/** The text of a heading, and the `id` that its author gave it at its end: `## When it failed [#if-it-failed]`. */
export function headingId(written: string): { text: string; id?: string } {
  const [mark = '', id] = /\s*\[#(\p{L}[\p{L}\p{N}_-]*)\]\s*$/u.exec(written) ?? [];
  return id === undefined ? { text: written } : { text: written.slice(0, -mark.length), id };
}
