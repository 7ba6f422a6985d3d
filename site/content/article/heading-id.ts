import Slugger from 'github-slugger';

/** What has an `id` on the page around every article. */
export const idsOfPage: readonly string[] = [
  'main',
  'q',
  'found',
  'result-strings',
  'vote',
  'keys',
  'keys-title',
];

/** The text of a heading, and the `id` that its author gave it at its end: `## When it failed [#if-it-failed]`. */
export function headingId(written: string): { text: string; id?: string } {
  const [mark = '', id] = /\s*\[#([\p{L}_][\p{L}\p{N}_-]*)\]\s*$/u.exec(written) ?? [];
  return id === undefined ? { text: written } : { text: written.slice(0, -mark.length), id };
}

/**
 * Names the headings of one article, which come in its order: by the `id` that an author gave, at its end or to its tag, else
 * by its words, as Astro does, and never as the page around it names something.
 */
export function headingNames() {
  const slugger = new Slugger();
  for (const id of idsOfPage) slugger.slug(id);
  return (written: string, ofTag?: unknown): { text: string; id: string } => {
    const { text, id = ofTag } = headingId(written);
    return { text, id: typeof id === 'string' ? id : slugger.slug(text.trim()) };
  };
}
