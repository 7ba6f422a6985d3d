import { SaxesParser, type SaxesTagPlain } from 'saxes';

/**
 * A drawing without the HTML that draw.io and others put into it beside a text for what reads no HTML: the text stays.
 * HTML with nothing beside it stays, and what looks at the drawing refuses it.
 */
export function plainDrawing(bytes: Buffer): Buffer {
  const text = bytes.toString();
  if (!text.includes('<switch')) return bytes;
  let rest = '';
  let end = 0;
  for (const [from, to] of needless(text)) {
    rest += text.slice(end, from);
    end = to;
  }
  return end === 0 ? bytes : Buffer.from(rest + text.slice(end));
}

type Range = [from: number, to: number];

interface Open {
  tag: SaxesTagPlain;
  from: number;
  /** Its elements, in order. */
  inside: { name: string; range: Range; isHint: boolean }[];
}

/** What goes out of a drawing, in order; nothing of one that is not well-formed. */
function needless(text: string): Range[] {
  const ranges: Range[] = [];
  const open: Open[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    open.push({ tag, from: text.lastIndexOf('<', parser.position - 1), inside: [] });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const range: Range = [closed.from, parser.position];
    if (closed.tag.name === 'switch') ranges.push(...needlessIn(closed, range));
    open.at(-1)?.inside.push({ name: closed.tag.name, range, isHint: isHint(closed) });
  });
  try {
    parser.write(text).close();
  } catch {
    return [];
  }
  return outermost(ranges);
}

function needlessIn({ inside }: Open, whole: Range): Range[] {
  // It draws nothing where HTML is read, and elsewhere a hint that there is HTML, which leads to the maker's site.
  if (inside[0]?.isHint) return [whole];
  const html = inside.filter(({ name }) => name === 'foreignObject');
  return html.length < inside.length ? html.map(({ range }) => range) : [];
}

const isHint = ({ tag, inside }: Open) =>
  tag.name === 'g' && 'requiredFeatures' in tag.attributes && inside.length === 0;

function outermost(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0]))
    if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range);
  return kept;
}
