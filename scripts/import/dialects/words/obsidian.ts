import { codeRanges, within } from '../../../../site/markdown/code-ranges.ts';
import { escapeHtml } from '../../../../site/markdown/escape-html.ts';
import type { Context } from '../context.ts';

const tableOfContents = /^(toc|_toc_|table of contents)$/i;

/** Where an address in parentheses follows, it is a link of Markdown, whose words are in brackets. */
const wikiLink =
  /(!?)\[\[(?![\s[])([^[\]\n]+)\]\](?!\((?:<[^<>\n]*>|[^\s()<>]*[./#:][^\s()<>]*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\))/g;

/** What Obsidian and wikis write: `[[links|words]]`, `![[embeds]]`, `%%comments%%`, `^ids` of blocks. */
export function readWiki(piece: string, context: Context): string {
  const { lose, isBlockId } = context;
  return piece
    .replace(/(?<=^|\s)%%(?=[\s\p{L}]|\d+%%)((?:[^%]|%(?!%))*)%%/gu, (_, note: string) => {
      lose('comment or hidden text left out', note.trim());
      return '';
    })
    .replace(
      /(?:(?<![ \t])[ \t]+|(?<=\]\]))\^([A-Za-z0-9-]+)[ \t]*(?=\n|$)/g,
      (whole, id: string) => (whole.startsWith('^') || isBlockId(id) ? block(id) : whole),
    )
    .replace(/^\^([A-Za-z0-9-]+)[ \t]*$/gm, (whole, id: string) =>
      isBlockId(id) ? block(id) : whole,
    )
    .replace(/^\[(?:TOC|toc)\][ \t]*$/gm, '')
    .replace(wikiLink, (_, embed: string, written: string) =>
      writtenLink(embed !== '', written, context),
    );

  function block(id: string): string {
    lose('construct of another tool left out', `^${id}`);
    return `<a id="^${id}"></a>`;
  }
}

function writtenLink(isEmbed: boolean, written: string, { lose, find }: Context): string {
  const [, target = '', alias = ''] = /^(.*?)(?:\\?\|(.*))?$/s.exec(written) ?? [];
  if (tableOfContents.test(target)) return '';
  const [, file = '', place = ''] = /^([^#]*)(.*)$/s.exec(target.trim()) ?? [];
  const path = file === '' ? '' : find(file);
  const words =
    alias.trim() ||
    target
      .trim()
      .replace(/^#+\^?/, '')
      .replace(/\s*#\^?/g, ' › ');
  const isPicture = /\.(png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(file);
  if (isEmbed && isPicture)
    return `<img src="${escapeHtml(encodeURI(path === undefined ? file : `/${path}`))}" alt="${escapeHtml(withoutSize(alias))}">`;
  if (path === undefined) {
    lose('link turned into text', `[[${written}]]`);
    return words;
  }
  if (isEmbed) lose('embedded page, now a link', `![[${written}]]`);
  const address = `${path && `/${path}`}${place.replace(/^.*#(?=[^#]*$)/s, '#').replaceAll('`', '')}`;
  return `[${words.replace(/[[\]]/g, '\\$&')}](<${address.replace(/[<>]/g, '')}>)`;
}

/** The same where words of a link, or of the heading it names, are code, which divides a text into what is read and what is not. */
export function readCodeLinks(markdown: string, context: Context): string {
  if (!markdown.includes('[[')) return markdown;
  const isQuiet = within(codeRanges(markdown));
  return markdown.replace(/\[\[[^[\]\n`]+`[^[\]\n]*\]\]/g, (link, at: number) =>
    isQuiet(at) ? link : readWiki(link, context),
  );
}

/** `300` and `300x200` are no words. */
const withoutSize = (alias: string) =>
  alias
    .split('|')
    .filter((part) => !/^\s*\d+(x\d+)?\s*$/.test(part))
    .join(' ')
    .trim();
