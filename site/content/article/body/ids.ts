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

/** The parts of an article that a reader opens by their names, and the attribute that holds the name. */
const openedParts = { Question: 'title', Tab: 'label' } as const;

/** The name of a part that is opened by it. */
export const nameOfPart = (
  part: string | null,
  attribute: (name: string) => string | undefined,
): string | undefined =>
  part === 'Question' || part === 'Tab' ? attribute(openedParts[part]) : undefined;

/**
 * Names the parts of one article that are opened, in its order: `question.the-button-is-grey`. No heading has a point in its
 * `id`, nor can an author write one.
 */
export function partIds() {
  const slugger = new Slugger();
  return (part: string | null, name: string): string =>
    slugger.slug(`${part} ${name}`).replace('-', '.');
}
