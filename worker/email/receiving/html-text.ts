import { Parser } from 'htmlparser2';

/** In characters: what somebody wrote stands before what programs repeat below it. */
const mostRead = 300_000;

/**
 * What an email of HTML says, as plain text: a line a block, ">" before what it quotes, the address of a link behind its
 * words, and nothing that nobody sees.
 */
export function htmlText(html: string): string {
  const lines = new Lines();
  const open: Opened[] = [];
  // How many elements are open that hide what is in them, or keep its spaces.
  let hiding = 0;
  let keeping = 0;
  let drawing: Opened | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      const element = opened(name, attributes, lines.length());
      if (drawing && endsDrawing.has(name)) {
        drawing.hides = false;
        hiding -= 1;
        drawing = undefined;
      }
      if (name === 'svg') drawing ??= element;
      open.push(element);
      hiding += Number(element.hides);
      keeping += Number(name === 'pre');
      if (hiding === 0) begin(element, lines);
    },
    ontext(text) {
      if (hiding === 0) lines.write(keeping > 0 ? text : text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      const element = open.pop();
      if (element === drawing) drawing = undefined;
      if (element && hiding === 0) end(element, lines);
      hiding -= Number(element?.hides);
      keeping -= Number(name === 'pre');
    },
  });
  parser.end(seenOf(html).slice(0, mostRead));
  return lines.text();
}

/** Whether it is longer than is read. */
export const isLongHtml = (html: string): boolean =>
  html.length > mostRead && seenOf(html).length > mostRead;

/** HTML without what takes much room and says nothing: styles, scripts, comments, and files within addresses. */
const seenOf = (html: string): string => {
  const shown = without(html, /<(?:style|script)(?=[\s>])|<!--/gi, (opening) =>
    opening === '<!--' ? /-->/g : new RegExp(`</${opening.slice(1)}[^<>]{0,100}>`, 'gi'),
  );
  // What ends an address is kept: the quotation mark after it.
  return without(shown, /\bdata:[\w/+.;=-]{0,200},(?=[\w+/=%-]{200})/gi, () => /(?=[^\w+/=%-])/g);
};

/**
 * A text without what stands from each `opening` to the end of what closes it; an opening that nothing closes stays. It
 * goes through the text once, whatever is in it, and in steps that need no room: a text may have 25 MB.
 */
function without(text: string, opening: RegExp, closingOf: (opening: string) => RegExp): string {
  const kept: string[] = [];
  const endless = new Set<string>();
  let at = 0;
  for (const { 0: found, index } of text.matchAll(opening)) {
    const name = found.toLowerCase();
    if (index < at || endless.has(name)) continue;
    const closing = closingOf(name);
    closing.lastIndex = name === '<!--' ? index : index + found.length;
    const end = closing.exec(text);
    if (!end) endless.add(name);
    else {
      kept.push(text.slice(at, index));
      at = end.index + end[0].length;
    }
  }
  kept.push(text.slice(at));
  return kept.join('');
}

interface Opened {
  name: string;
  /** Whether nobody sees what is in it. */
  hides: boolean;
  /** Where a link leads. */
  href: string | undefined;
  /** How much was written before. */
  start: number;
}

const opened = (
  name: string,
  { href, style, hidden }: Record<string, string>,
  start: number,
): Opened => ({
  name,
  hides: unseen.has(name) || hidden !== undefined || /display\s*:\s*none/i.test(style ?? ''),
  href: name === 'a' && /^(?:https?|mailto|tel):/i.test(href ?? '') ? href : undefined,
  start,
});

function begin({ name }: Opened, lines: Lines): void {
  if (name === 'blockquote') lines.quote(1);
  else if (name === 'br') lines.end();
  else if (name === 'p') lines.paragraph();
  else if (blocks.has(name)) lines.start();
  if (name === 'li') lines.write('- ');
  if (name === 'td' || name === 'th') lines.write(' ');
}

function end({ name, href, start }: Opened, lines: Lines): void {
  if (href) {
    const address = href.replace(/^(?:mailto|tel):/i, '');
    const words = lines.since(start).trim();
    const isSaid = words.includes(address.replace(/^https?:\/\/|\/$/gi, ''));
    if (words && !isSaid) lines.write(` <${address}>`);
  }
  if (name === 'blockquote') lines.quote(-1);
  else if (name === 'p') lines.paragraph();
  else if (blocks.has(name)) lines.start();
}

// A head needs no end: what is said in it is seen.
const unseen = new Set(['style', 'script', 'title', 'template', 'svg', 'object']);

/** What stands in no drawing: browsers end it before these (HTML standard, "in foreign content"). */
const endsDrawing = new Set([
  ...[
    'b',
    'big',
    'blockquote',
    'body',
    'br',
    'center',
    'code',
    'dd',
    'div',
    'dl',
    'dt',
    'em',
    'h1',
  ],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'li', 'ol', 'p', 'pre', 's', 'small', 'span'],
  ...['strong', 'sub', 'sup', 'table', 'tt', 'u', 'ul'],
]);

const blocks = new Set([
  ...['div', 'table', 'tr', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'hr', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'header', 'footer', 'center'],
]);

/** Quotes in quotes: deeper ones look the same, since each of their lines repeats its depth. */
const deepest = 8;

/** Text that grows line by line, each with how deep in quotes it stands. */
class Lines {
  #lines: { depth: number; text: string }[] = [];
  #depth = 0;
  #current = '';
  #length = 0;

  length() {
    return this.#length;
  }

  write(text: string) {
    this.#current += text;
    this.#length += text.length;
  }

  /** What was written on this line since it was so long. */
  since(start: number) {
    const written = this.#length - start;
    return written > 0 ? this.#current.slice(-written) : '';
  }

  end() {
    for (const text of this.#current.split('\n')) this.#lines.push({ depth: this.#depth, text });
    this.#current = '';
  }

  /** Begins a line, unless one has just begun. */
  start() {
    if (this.#current.trim() !== '') this.end();
    else this.#current = '';
  }

  /** The same with an empty line before it. */
  paragraph() {
    this.start();
    if (this.#lines.at(-1)?.text.trim()) this.#lines.push({ depth: this.#depth, text: '' });
  }

  quote(step: 1 | -1) {
    this.start();
    this.#depth += step;
  }

  text(): string {
    this.start();
    return this.#lines
      .map(
        ({ depth, text }) =>
          `${'> '.repeat(Math.min(depth, deepest))}${text.replace(/[ \t\u00a0]+/g, ' ').trim()}`,
      )
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}
