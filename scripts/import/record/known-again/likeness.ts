import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { compareWords, type Words, wordsAfter } from '../../words.ts';
import { partsIn, type ThereFile } from '../there.ts';

/** Two that have fewer words in common may be the same by chance. */
export const fewestWords = 20;

/** Compares what a source says with articles of a content folder, each of which is read once. */
export function wordsThere(content: string) {
  const wordsIn = new Map<string, Words>();
  return { likeness, isSame };

  /** Whether both say the same. Of a short text every word counts. */
  function isSame(words: Words, file: ThereFile): boolean {
    return (
      words.size > 0 && (likeness(words, file) === 1 || likeness(words, file, fewestWords) >= 0.9)
    );
  }

  /** The share of the words of both that stand in both. Of a word or two nothing can be said. */
  function likeness(words: Words, { path }: ThereFile, fewest = 0): number {
    const here = wordsIn.get(path) ?? wordsHere(content, path);
    wordsIn.set(path, here);
    const { before, kept } = compareWords(words, here);
    const all = before + [...here.values()].reduce((sum, times) => sum + times, 0);
    if (kept < fewest) return 0;
    return all === 0 ? 1 : (2 * kept) / all;
  }
}

function wordsHere(content: string, path: string): Words {
  const { fields, body } = partsIn(content, path);
  return wordsAfter(String(fields['title'] ?? ''), treeOf(path, body));
}

/** What somebody wrote here need not compile. */
function treeOf(path: string, body: string): Nodes {
  try {
    if (path.endsWith('.mdx')) return mdxToMdast(body) as Nodes;
  } catch {
    return markdownToMdast(body) as Nodes;
  }
  return markdownToMdast(body) as Nodes;
}
