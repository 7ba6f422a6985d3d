import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { didYouMean } from '../../advice/did-you-mean.ts';
import type { Tag } from '../../article/body/nodes.ts';
import type { ReadArticle } from '../../article/read.ts';
import { privacyFolder, standardText } from '../../privacy.ts';

/** What an author may use: the names of the files in `site/components/author`. */
const parts = readdirSync(join(import.meta.dirname, '../../../components/author'))
  .filter((file) => file.endsWith('.astro'))
  .map((file) => file.replace('.astro', ''));

const needed: Record<string, string> = { Card: 'to', Question: 'title', Tab: 'label' };

const asideKinds = ['note', 'caution'] as const;

/** What is wrong with a part, a tag, or what an article cannot hold: programs and computed values. */
export function partFault(node: Nodes, { file }: ReadArticle): string | undefined {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return isNote(node.value) ? undefined : `Write \`{${node.value}}\` in backticks.`;
    case 'mdxjsEsm':
      return node.value.startsWith('import')
        ? 'Take the import out: every part is there without it.'
        : 'Take the export out: an article holds no program.';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return unknownPart(node.name ?? '', file) ?? attributeFault(node);
    case 'html':
      return partInMarkdown(node.value, file);
    default:
      return undefined;
  }
}

/** Says that no part has this name; tags of HTML are in small letters. */
export function unknownPart(name: string, file: string): string | undefined {
  const known = partsFor(file);
  if (known.includes(name)) return undefined;
  const isMeant = /^[A-Z]/.test(name) || known.some((part) => part.toLowerCase() === name);
  if (!isMeant) return undefined;
  const guess = didYouMean(name, known, (part) => `<${part}>`);
  return `There is no part <${name}>.${guess || ` There are ${known.join(', ')}.`}`;
}

/** The text on privacy may have that of the product in it. */
const partsFor = (file: string) =>
  basename(dirname(file)) === privacyFolder ? [...parts, standardText] : parts;

const isNote = (expression: string) => /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(expression);

function attributeFault({ name, attributes }: Tag): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      return `Take {${attribute.value}} out of <${name}>: an article holds no program.`;
    const { value } = attribute;
    if (typeof value === 'object' && value && !/^\s*(\d+|true|false)\s*$/.test(value.value))
      return `Write ${attribute.name}="…" in quotes, not in braces.`;
  }
  const kind = attributes.find((attribute) => 'name' in attribute && attribute.name === 'kind');
  if (name === 'Aside' && kind && !asideKinds.some((known) => known === kind.value))
    return `Write ${asideKinds.map((known) => `kind="${known}"`).join(' or ')}.`;
  const key = needed[name ?? ''];
  const isThere = attributes.some((attribute) => 'name' in attribute && attribute.name === key);
  return key && !isThere ? `Write <${name} ${key}="…">.` : undefined;
}

function partInMarkdown(html: string, file: string): string | undefined {
  const name = /<([A-Z]\w*)/.exec(html)?.[1];
  if (!name || !partsFor(file).includes(name)) return undefined;
  return `Rename the file to ${file.split(/[\\/]/).at(-1)}x: <${name}> is for .mdx alone.`;
}
