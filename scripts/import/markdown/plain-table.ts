import type { Element, ElementContent } from 'hast';

const inline =
  /^(a|abbr|b|br|cite|code|del|em|i|img|input|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|u|var|wbr)$/;

/** Whether Markdown can draw a table: one row of headings, then equal rows of single paragraphs. */
export function isPlainTable(table: Element): boolean {
  const rows = elementsNamed(table, 'tr').map((row) => elementsNamed(row, 'th', 'td'));
  const [head = [], ...body] = rows;
  return (
    head.length > 0 &&
    head.every(({ tagName }) => tagName === 'th') &&
    body.flat().every(({ tagName }) => tagName === 'td') &&
    rows.every((row) => row.length === head.length) &&
    rows.flat().every(isPlainCell) &&
    elementsNamed(table, 'caption').length === 0
  );
}

function isPlainCell({ properties, children }: Element): boolean {
  const [first, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim(),
  );
  const isParagraph = first?.type === 'element' && first.tagName === 'p' && others.length === 0;
  const content = isParagraph ? first.children : children;
  return !properties['colSpan'] && !properties['rowSpan'] && content.every(isInline);
}

const isInline = (node: ElementContent): boolean =>
  node.type !== 'element' || (inline.test(node.tagName) && node.children.every(isInline));

function elementsNamed(node: Element, ...names: string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (names.includes(child.tagName)) return [child];
    return child.tagName === 'table' ? [child] : elementsNamed(child, ...names);
  });
}
