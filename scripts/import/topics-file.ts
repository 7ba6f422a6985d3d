import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { asWritten } from '../begin/as-written.ts';

export interface NamedTopic {
  id: string;
  name: string;
}

/** By how a word of its id begins; short ones are meant whole. */
const icons: [RegExp, string][] = [
  [/\b(?:ship|deliver|order|return|hardware|boards?\b|kits?\b|famil)/, 'box'],
  [/\b(?:pay|bill|invoic|pric|cards?\b|stores?\b|shop)/, 'card'],
  [/\b(?:tax(?:es)?\b|discount|sales?\b)/, 'percent'],
  [/\b(?:account|profile|users?\b|student|communit|contribut)/, 'person'],
  [/\b(?:connect|integrat|apis?\b|cloud|network|plugin|extension)/, 'plug'],
  [/\b(?:setting|install|config|tools?\b|software|deploy|upgrad|ides?\b|database|search)/, 'gear'],
  [/\b(?:faqs?\b|question|trouble|issue|help|support)/, 'question'],
  [/\b(?:guide|learn|educat|how-to|course|start|getting|certif)/, 'book'],
  [/\b(?:announc|news|releas|about)/, 'flag'],
];

/** What `topics.yaml` of a content folder says; nothing where there is none. */
export function topicsText(content: string): string {
  const file = join(content, 'topics.yaml');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Why nothing can be added to the topics of a content folder, or taken out of them: a merge that was left half done. */
export function topicsFault(content: string): string | undefined {
  const { errors, contents } = parseDocument(topicsText(content));
  if (errors.length === 0 && (contents === null || isSeq(contents))) return undefined;
  return 'topics.yaml in the content folder is no list of topics: npm run check says where. Put it right first.';
}

/** `topics.yaml` with the topics it lacks at its end. What stands there already stays as it is. */
export function addTopics(yaml: string, topics: NamedTopic[], language: string): string {
  let isChanged = false;
  const document = yaml.trim() ? parseDocument(yaml) : new Document([]);
  if (!document.contents) document.contents = document.createNode([]) as never;
  const list: unknown = document.contents;
  if (!isSeq(list)) throw new Error('topics.yaml is not a list of topics.');

  const known = list.items.filter((item) => isMap(item));
  let order = Math.max(0, ...known.map((item) => Number(item.get('order')) || 0));
  for (const { id, name } of topics) {
    const topic = known.find((item) => item.get('id') === id);
    if (topic) {
      isChanged = nameTopic(topic, name, language) || isChanged;
    } else {
      isChanged = true;
      order += 10;
      list.flow = false;
      const names = document.createNode({ [language]: name }, { flow: true });
      list.add(document.createNode({ id, icon: iconOf(id), order, name: names }));
    }
  }
  // Written by a person, it is left in that person's way of writing.
  return isChanged ? asWritten(yaml, document) : yaml;
}

/** Takes out topics that an import added, where nothing else was written into them since. */
export function withoutTopics(yaml: string, ids: ReadonlySet<string>): string {
  const document = parseDocument(yaml);
  const list: unknown = document.contents;
  if (!isSeq(list)) return yaml;
  const isTheirs = (item: unknown) =>
    isMap(item) &&
    ids.has(String(item.get('id'))) &&
    item.items.every(({ key }: Pair) => written.has(String(key)));
  const left = list.items.filter((item) => !isTheirs(item));
  if (left.length === list.items.length) return yaml;
  list.items = left;
  return left.length === 0 ? '' : asWritten(yaml, document);
}

const written = new Set(['id', 'icon', 'order', 'name', 'redirectFrom']);

/** Whether it had no name in this language yet. */
function nameTopic(topic: YAMLMap, name: string, language: string): boolean {
  const names: unknown = topic.get('name');
  const lacksIt =
    isMap(names) &&
    !names.has(language) &&
    !names.items.some(({ value }) => String(value) === name);
  if (lacksIt) names.set(language, name);
  return lacksIt;
}

/** Ids of the topics that are declared. */
export function topicIds(yaml: string): Set<string> {
  const list: unknown = yaml.trim() ? parseDocument(yaml).contents : undefined;
  return new Set(
    isSeq(list)
      ? list.items.filter((item) => isMap(item)).map((item) => String(item.get('id')))
      : [],
  );
}

const iconOf = (id: string) => icons.find(([words]) => words.test(id))?.[1] ?? 'document';
