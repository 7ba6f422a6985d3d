import { nameToEmoji } from 'gemoji';
import { escapeHtml } from '../../../../site/markdown/escape-html.ts';
import type { Lose } from '../../losses.ts';

/** Formulas become code: nothing here draws them. Money is none. */
export const readMath = (piece: string): string =>
  piece
    .replace(/^([ \t]*)\$\$[ \t]*\n([\s\S]*?)\n[ \t]*\$\$[ \t]*$/gm, '$1```latex\n$2\n$1```')
    .replace(/(?<![\\$])\$\$(?!\$)([^$]+?)\$\$(?!\$)/g, (_, formula: string) => code(formula))
    .replace(
      /(?<![\\$\w])\$(?![\s{$])([^$\n`]{1,200}?)(?<!\s)\$(?![\d$\w{])/g,
      (whole, formula: string) => (/[\\^_{}=+<>]|^[A-Za-z]$/.test(formula) ? code(formula) : whole),
    )
    .replace(/\\\((?=[^\n)]{0,200}\\[a-z])([^\n]{1,300}?)\\\)/g, (_, formula: string) =>
      code(formula),
    )
    .replace(/\\\[(?=[\s\S]{0,500}?\\[a-z])([\s\S]{1,2000}?)\\\]/g, (_, formula: string) =>
      code(formula),
    );

const code = (formula: string) => {
  const text = formula.replace(/\s+/g, ' ').trim();
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
};

/** Signs for marks that Markdown lacks: `==marked==`, `H~2~O`, `x^2^`, `++ctrl+c++`, `:rocket:`, `{++added++}`. */
export const readMarks = (piece: string, lose: Lose): string =>
  piece
    .replace(/\{(?:\+\+|==)([^{}\n]*?)(?:\+\+|==)\}/g, '$1')
    .replace(/\{--([^{}\n]*?)--\}/g, '<del>$1</del>')
    .replace(/(?<![=\w])==(?![=\s])([^=\n]+?)(?<![\s=])==(?![=\w])/g, '<mark>$1</mark>')
    .replace(/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,12})\^(?!\^)/gu, '<sup>$1</sup>')
    .replace(/(?<=[\p{L}\p{N})])(?<!~)~([\p{L}\p{N}+−-]{1,12})~(?!~)/gu, '<sub>$1</sub>')
    .replace(
      /(?<![\w+])\+\+([a-z0-9_-]+(?:\+(?:[a-z0-9_-]+|"[^"\n]+"))*)\+\+(?![\w+])/gi,
      (_, keys: string) =>
        keys
          .split('+')
          .map((key) => `<kbd>${escapeHtml(keyName(key.replaceAll('"', '')))}</kbd>`)
          .join('+'),
    )
    .replace(
      icon,
      (_, mark: string | undefined, whole: string, space: string) =>
        withoutIcon(whole, lose) + (mark === undefined ? space : mark),
    )
    .replace(
      /(?<![\p{L}\p{N}:/]):((?:[a-z0-9+-]|\\?_)+):(?![\p{L}\p{N}:/])(\{[^{}\n]*\})?/gu,
      (whole, name: string, list = '') => emoji(whole, name.replaceAll('\\', ''), list, lose),
    );

const keyName = (key: string) =>
  key.replace(
    /(^|[-_])(\w)/g,
    (_, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase(),
  );

/** Behind the mark of an item the space goes too: it would move all that belongs to the item. */
const icon =
  /(^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)?(:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:(?:\{[^{}\n]*\})?)((?:[ \t]|&nbsp;)*(?:\n[ \t]+(?=\S))?)/gm;

/** An icon may have a look of its own behind it. */
function emoji(whole: string, name: string, list: string, lose: Lose): string {
  const known = [name, turned(name)].find((word) => Object.hasOwn(nameToEmoji, word));
  if (known !== undefined) return `${nameToEmoji[known]}${list}`;
  return /^(bootstrap|twemoji|mdi|fa)-/.test(name) ? withoutIcon(whole, lose) : whole;
}

/** Twemoji names the person first: `man_raising_hand` is `raising_hand_man`. */
const turned = (name: string) =>
  name.replace(/^(man|woman|person)_(?:in_)?(.+)$/, (_, who: string, does: string) =>
    who === 'person' ? does : `${does}_${who}`,
  );

function withoutIcon(whole: string, lose: Lose): string {
  lose('construct of another tool left out', whole);
  return '';
}

/** `*[HTML]: Hyper Text Markup Language` is shown when a pointer rests on the word: here nowhere. */
export const readAbbreviations = (piece: string, lose: Lose): string =>
  piece.replace(/^[ ]{0,3}\*\[[^\]\n]+\]:.*$/gm, (line) => {
    lose('construct of another tool left out', line.trim());
    return '';
  });

/** Addresses with spaces, and sizes behind them, which Markdown does not take for addresses. */
export const readAddresses = (piece: string): string =>
  piece
    // MkDocs names a place so.
    .replace(/\[\]\(\)\{\s*#([\w.-]+)\s*\}/g, '<a id="$1"></a>')
    .replace(
      /(!\[[^[\]\n]*\]\()([^()<>\n]*?)[ \t]+=(?:\d*x\d*|\d+%?)[ \t]*\)/g,
      (_, start: string, address: string) => `${start}<${address.trim()}>)`,
    )
    .replace(/(!\[[^[\]\n|]*)\|\s*\d+(?:x\d+)?\s*\]\(/g, '$1](')
    .replace(
      /(\]\()([^()<>"'\n]*\.(?:png|jpe?g|gif|webp|avif|svg|mdx?|html?)(?:#[^()<>"'\n]*)?)((?:[ \t]+"[^"\n]*")?\))/gi,
      (whole, start: string, address: string, end: string) =>
        /\s/.test(address.trim()) ? `${start}<${address.trim()}>${end}` : whole,
    );
