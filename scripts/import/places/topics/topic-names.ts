import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { List, ListItem, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { type Locale, languageOf } from '../../../../site/languages/registry/locales.ts';
import { importStrings } from '../../../../site/languages/registry/strings.ts';
import { hasHidden, withoutHidden } from '../../../../worker/contract/hidden-characters.ts';
import { unwrapWords } from '../../dialects/text/plain-text.ts';
import type { Lose } from '../../losses.ts';
import { largestText, readText } from '../../reading/files/text.ts';
import { folderName } from '../../reading/front-matter/fields.ts';
import type { NamedTopic } from '../../topics-file.ts';
import type { Placed } from '../articles.ts';
import { type Library, linkedArticle } from '../library.ts';
import type { Topic } from './topics.ts';

/** The topics of the articles, named by a table of contents, else by their folders. */
export function nameTopics(
  articles: Placed[],
  library: Library,
  { folder, contents, locale, hasNav, loseIn }: Where,
): NamedTopic[] {
  const topicOf = new Map(articles.map(({ path, topic }) => [path, topic]));
  const names = new Map(contents.toReversed().flatMap((path) => [...namesIn(path)]));
  const inOrder = articles.toSorted(
    (a, b) =>
      (a.fields.order ?? Number.POSITIVE_INFINITY) - (b.fields.order ?? Number.POSITIVE_INFINITY) ||
      0,
  );
  const topics = new Map((hasNav ? inOrder : articles).map(({ topic }) => [topic.id, topic]));

  return [...topics].map(([id, topic]) => {
    const folderOf = topic.folder;
    const name =
      topic.name ??
      names.get(id) ??
      (folderOf ? topicNameOf(folderOf, locale) : importStrings(locale).general);
    return { id, name: hasHidden(name) ? cleaned(id, name) : name };
  });

  function cleaned(id: string, name: string): string {
    const first = articles.find(({ topic }) => topic.id === id);
    loseIn(first?.path ?? '')('control characters removed', `in the name of the topic ${id}`);
    return withoutHidden(name);
  }

  function namesIn(path: string): Map<string, string> {
    if (statSync(join(folder, path)).size > largestText) return new Map();
    const read = readText(readFileSync(join(folder, path)));
    if ('reason' in read) return new Map();
    return contentsNames(read.text, (href) => {
      const found = linkedArticle(library, path, href);
      return found && topicOf.get(found.article.path);
    });
  }
}

/** A folder's name in the language of its articles, where its own is one that many sites have: `faq`, `getting-started`. */
export function topicNameOf(folder: string, locale: Locale): string {
  const name = folder.replace(/^\d+[-_. ]+(?=\D)/, '');
  const known = new Map(Object.entries(importStrings(locale).folders));
  const usual = known.get(name.toLowerCase().replace(/[-_ ]+/g, '-'));
  // Somebody wrote it as a name is written in a language of Latin letters.
  const isWritten = /[A-Z ]/.test(name) && languageOf(locale).letter.test('a');
  return usual === undefined || isWritten ? folderName(name) : usual;
}

/**
 * Names that a table of contents gives to topics: an entry names the topic to which it and the links right
 * below it all lead. The first such entry counts.
 */
function contentsNames(markdown: string, topicAt: (href: string) => Topic | undefined) {
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

interface Where {
  folder: string;
  contents: string[];
  /** Whether the order of the articles is that of the old site's navigation. */
  hasNav: boolean;
  locale: Locale;
  loseIn: (file: string) => Lose;
}
