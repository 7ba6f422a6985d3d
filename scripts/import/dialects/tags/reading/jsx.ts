import { isHtmlName } from '../../text/plain-text.ts';
import { endOfBraces } from './braces.ts';
import { literalOf } from './literal.ts';
import { isHollow, isOwnComponent, plainName, type Token } from './tag.ts';

/**
 * The components in a text, and tags of HTML that only JSX can read. A bare `<Name>` that nothing closes is a
 * placeholder, which the reader must see.
 */
export function readJsx(text: string, isQuiet: (at: number) => boolean, isMdx: boolean): Token[] {
  const tokens: Token[] = [];
  // Of a tag that holds Markdown the end is looked for too.
  const holders = new Set(
    [...text.matchAll(/<([a-z]\w*)\s[^<>]*\bmarkdown\b/g)].map(([, name = '']) => name),
  );
  const holds = (name: string) => holders.has(name) || (isMdx && holdsMarkdown.test(name));
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (isQuiet(at)) continue;
    const token = tokenAt(text, at, holds);
    if (!token) continue;
    tokens.push(token);
    at = token.to - 1;
  }
  const closed = new Set(tokens.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  const opened = new Set(tokens.filter(({ kind }) => kind !== 'close').map(({ name }) => name));
  return tokens.filter((token) => {
    if (token.kind === 'close') return opened.has(token.name);
    return token.kind === 'alone' || token.named.size > 0 || closed.has(token.name) || isMdx;
  });
}

function tokenAt(text: string, at: number, holds: (name: string) => boolean): Token | undefined {
  if (text[at - 1] === '\\') return undefined;
  if (/^<\/?>/.test(text.slice(at, at + 3))) return undefined;
  const [whole, slash = '', name = ''] = tagName.exec(text.slice(at, at + 100)) ?? [];
  if (whole === undefined) return undefined;
  const read = readAttributes(text, at + whole.length);
  if (!read) return undefined;
  const raw = text.slice(at, read.to);
  const isHtml = isHtmlName(name) && (/^[a-z]/.test(name) || name === name.toUpperCase());
  if (isHtml && !isForJsx(name, read) && !holds(name)) return undefined;
  if (!isHtml && !isComponent(name, read, slash)) return undefined;
  const kind = slash ? 'close' : read.isAlone ? 'alone' : 'open';
  const shown = isHtml ? `html:${name.toLowerCase()}` : plainName(name);
  return { syntax: 'jsx', kind, name: shown, raw, from: at, to: read.to, ...read.values };
}

const tagName = /^<(\/?)([A-Za-z][\w.:-]*)(?=[\s/>])/;

interface Attributes {
  values: Pick<Token, 'named' | 'listed'>;
  to: number;
  isAlone: boolean;
  hasBraces: boolean;
}

/** Of HTML only what a parser of HTML would misread: values in braces, an end in the opening tag, Markdown inside. */
function isForJsx(name: string, { values, isAlone, hasBraces }: Attributes): boolean {
  if (hasBraces || values.named.has('markdown')) return true;
  if (isOwnComponent(name, values.named)) return true;
  return isAlone && !isHollow(name);
}

/** In MDX what stands between these tags on lines of its own is Markdown. */
const holdsMarkdown =
  /^(div|details|summary|section|center|figure|figcaption|article|aside|header|footer|main|blockquote|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th)$/;

/** `<port>` in a sentence is none. A name of two words, or in capitals, is one by what stands in it. */
function isComponent(name: string, { values, isAlone }: Attributes, slash: string): boolean {
  if (/^[A-Z]/.test(name) || /[-.]/.test(name)) return true;
  return slash !== '' || isAlone || values.named.size > 0;
}

/** The attributes up to the end of the tag, or nothing where it is no tag. */
function readAttributes(text: string, start: number): Attributes | undefined {
  const named = new Map<string, string>();
  let hasBraces = false;
  let at = start;
  // A tag as long as a page is none, and looking for its end would be slow.
  const limit = Math.min(text.length, start + 20_000);
  while (at < limit) {
    at += (/^\s*/.exec(text.slice(at, at + 1000)) ?? [''])[0].length;
    const [end] = /^\/?\s*>/.exec(text.slice(at, at + 20)) ?? [];
    if (end !== undefined) {
      const isAlone = end.startsWith('/');
      return { values: { named, listed: [] }, to: at + end.length, isAlone, hasBraces };
    }
    if (text[at] === '{') {
      const close = endOfBraces(text, at, limit);
      if (close === undefined) return undefined;
      hasBraces = true;
      at = close;
      continue;
    }
    const [key] = /^[^\s"'<>/={}`]+/.exec(text.slice(at, at + 100)) ?? [];
    if (key === undefined) return undefined;
    at += key.length;
    const [equals] = /^\s*=\s*/.exec(text.slice(at, at + 20)) ?? [];
    const value = equals === undefined ? undefined : readValue(text, at + equals.length, limit);
    if (equals !== undefined && !value) return undefined;
    if (value?.isProgram) hasBraces = true;
    const said = value?.text ?? (key === 'style' ? value?.style : undefined);
    if (!value || said !== undefined) named.set(key.toLowerCase(), said ?? '');
    at = value?.to ?? at;
  }
  return undefined;
}

interface Value {
  text: string | undefined;
  /** What a program gives it, as a style is written. */
  style?: string;
  to: number;
  isProgram: boolean;
}

function readValue(text: string, at: number, limit: number): Value | undefined {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, at + 1);
    if (end === -1 || end >= limit) return undefined;
    return { text: text.slice(at + 1, end), to: end + 1, isProgram: false };
  }
  if (quote === '{') {
    const to = endOfBraces(text, at, limit);
    if (to === undefined) return undefined;
    const inside = text.slice(at + 1, to - 1);
    // `{ display: 'none' }`: what hides something is read from it.
    const style = inside
      .replace(/["'`{}]/g, '')
      .replaceAll(',', ';')
      .trim();
    return { text: literalOf(inside), style, to, isProgram: true };
  }
  const [bare] = /^[^\s"'=<>`]+/.exec(text.slice(at, at + 500)) ?? [];
  return bare === undefined
    ? undefined
    : { text: bare.replace(/\/$/, ''), to: at + bare.replace(/\/$/, '').length, isProgram: false };
}
