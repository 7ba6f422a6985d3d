import type { Nodes } from 'mdast';
import { fold } from '../../languages/fold.ts';
import { tokensOf } from '../../search/companion/answering/exact/quote-runs.ts';
import { rawText } from '../article/body/nodes.ts';

/** Longer lines are none, and an article has no more of them. */
const longest = 200;
const most = 60;
const leastTokens = 3;

/** Code blocks in none of these languages hold what a machine reads. */
const plainLanguages = new Set([
  '',
  'text',
  'txt',
  'plaintext',
  'log',
  'console',
  'output',
  'sh',
  'bash',
  'shell',
]);

/**
 * The messages that an article quotes, as customers paste them: in code, in quotation marks. Left out are lines of
 * programs, and the titles of others.
 */
export function quotesOf(nodes: readonly Nodes[], titles: ReadonlySet<string>): string[] {
  const found = nodes.flatMap(quotedBy).map((message) => message.trim());
  return [...new Set(found)]
    .filter((message) => isQuote(message) && !titles.has(fold(message)))
    .slice(0, most);
}

function quotedBy(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  if (node.type === 'code')
    return plainLanguages.has(node.lang ?? '') ? node.value.split('\n') : [];
  if (node.type === 'paragraph')
    return (
      rawText(node)
        .match(inMarks)
        ?.map((text) => text.slice(1, -1)) ?? []
    );
  return [];
}

const inMarks = /“[^”]+”|"[^"]+"|「[^」]+」|«[^»]+»|‘[^’]{12,}’/g;

const isQuote = (text: string) =>
  text.length <= longest && !program.test(text) && tokensOf(text).length >= leastTokens;

/** What lines of programs have. */
const program = /[{};]|^[$#>]|=>|:\/\/|<\//;
