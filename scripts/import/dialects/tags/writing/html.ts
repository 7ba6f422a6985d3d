import { escapeHtml } from '../../../../../site/markdown/escape-html.ts';
import type { Context } from '../../context.ts';
import { wordsOf } from '../../text/blocks.ts';
import { isHollow, isOwnComponent } from '../reading/tag.ts';
import type { Written } from './render.ts';
import { writeUnknown } from './unknown.ts';
import type { FilledTag } from './writers.ts';

/** A tag of HTML as a parser of HTML reads it. */
export function writeHtml({ tag, inside, ...place }: FilledTag, context: Context): Written {
  const { isMdx } = context;
  const name = tag.name.slice('html:'.length);
  if (isOwnComponent(name, tag.named)) return writeUnknown({ tag, inside, ...place }, context);
  const attributes = [...tag.named]
    .filter(([key]) => !/^(markdown|classname)$/.test(key) && !/^on/.test(key))
    .map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
  const open = `<${name}${attributes.join('')}>`;
  if (inside === undefined)
    return { words: isHollow(name) || !/\/>$/.test(tag.raw) ? open : `${open}</${name}>` };
  // A summary is one line without pictures, and what follows it begins anew.
  if (name === 'summary') {
    const pictures = inside.match(/<img\b[^<>]*>/g) ?? [];
    const open = `<summary>${escapeHtml(wordsOf(inside))}</summary>`;
    return { block: { open, close: '', inside: pictures.join(' ') } };
  }
  // A paragraph around Markdown has paragraphs of its own.
  if (isMdx && name === 'p') return { block: { open: '', close: '', inside } };
  const isMarkdown = !/^(0|false|off)$/.test(tag.named.get('markdown') ?? 'off');
  const isBlock = isMdx ? isBlockOfMdx(name, inside) : isMarkdown && holdsBlocks.test(name);
  return inside.includes('\n') || isBlock
    ? { block: { open, close: `</${name}>`, inside } }
    : { words: `${open}${inside}</${name}>` };
}

/** What begins a line of its own in MDX; an item or a cell needs one for the marks in it only. */
const isBlockOfMdx = (name: string, inside: string) =>
  /^(li|dt|dd|td|th)$/.test(name) ? /[*_`~[\]]/.test(inside) : name !== 'figcaption';

/** In one line too, what these hold is Markdown where they say so. */
const holdsBlocks = /^(div|section|article|aside|main|header|footer|center|blockquote)$/;
