import type { Heading, List, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { unwrapWords } from '../dialects/text/plain-text.ts';
import type { NavEntry } from './navigation.ts';

/** A table of contents in Markdown, as GitBook and mdBook have it: lists of links, under headings. */
export function contentsNav(markdown: string): NavEntry[] {
  const tree = markdownToMdast(unwrapWords(markdown)) as Root;
  const groups: NavEntry[] = [{ label: '', target: undefined, children: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth > 1) groups.push(groupOf(node));
    if (node.type === 'list') groups.at(-1)?.children.push(...entriesIn(node));
  }
  return groups.flatMap((group) => (group.label === '' ? group.children : [group]));
}

const groupOf = (heading: Heading): NavEntry => ({
  label: textOf(heading),
  target: undefined,
  children: [],
});

function entriesIn(list: List): NavEntry[] {
  return list.children.map((item) => {
    const line = item.children.find((child) => child.type === 'paragraph');
    const inner = item.children.filter((child) => child.type === 'list');
    const label = line
      ? textOf(line)
          .replace(/\s*\{#.*$/, '')
          .trim()
      : '';
    return { label, target: line && linkIn(line), children: inner.flatMap(entriesIn) };
  });
}

function linkIn(node: Nodes): string | undefined {
  if (node.type === 'link') return node.url;
  return 'children' in node ? node.children.map(linkIn).find(Boolean) : undefined;
}
