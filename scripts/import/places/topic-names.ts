import type { List, ListItem, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { unwrapWords } from '../markdown/adobe-words.ts';
import type { Topic } from './topics.ts';

/** A topic's name from its folder: `Store Support` stays, `site-down` becomes `Site down`. */
export function folderName(folder: string): string {
  const words = /[A-Z ]|[^\0-\x7f]/.test(folder) ? folder : folder.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Names that a table of contents gives to topics: an entry names the topic to which it and the links right
 * below it all lead. The first such entry counts.
 */
export function contentsNames(markdown: string, topicAt: (href: string) => Topic | undefined) {
  const names = new Map<string, string>();
  const tree = markdownToMdast(unwrapWords(markdown)) as Nodes;
  walk(tree);
  return names;

  function walk(node: Nodes): void {
    if (node.type === 'listItem') nameTopic(node);
    if ('children' in node) node.children.forEach(walk);
  }

  function nameTopic(item: ListItem): void {
    const below = item.children.find((child) => child.type === 'list');
    const text = item.children.find((child) => child.type === 'paragraph');
    if (!below || !text) return;
    const topics = [...linksIn(text), ...linksBelow(below)].map(topicAt).filter((found) => !!found);
    const [topic] = topics;
    const name = textOf(text)
      .replace(/\s*\{#.*$/, '')
      .trim();
    if (!topic || !name || names.has(topic.id) || topics.some(({ id }) => id !== topic.id)) return;
    names.set(topic.id, name);
  }
}

const linksBelow = (list: List) =>
  list.children.flatMap((item) =>
    item.children.filter((child) => child.type === 'paragraph').flatMap(linksIn),
  );

function linksIn(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
}
