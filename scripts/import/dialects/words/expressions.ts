import { escapeHtml } from '../../../../site/markdown/escape-html.ts';
import type { Lose } from '../../losses.ts';
import type { Context } from '../context.ts';

/**
 * What a template would fill in: `{{ site.name }}` where settings or front matter say it. What nobody here knows stays to be
 * read, as code; in an address it is left out.
 */
export function readTemplates(
  piece: string,
  { lose, values }: Pick<Context, 'lose' | 'values'>,
): string {
  const closed = withoutEnds(piece, lose);
  return closed.replace(expression, (whole, escaped: string, inside: string, at: number) => {
    if (escaped !== undefined) return asCode(whole.replace(/\/\*|\*\//g, ''));
    const address =
      /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL|url|url_for|prepend:.*)/.exec(
        inside,
      )?.[1];
    if (address !== undefined) return address;
    if (isRoot.test(inside)) return '';
    const known = values.get(inside);
    if (known !== undefined) return known;
    if (isInAddress(closed, at)) {
      lose('construct of another tool left out', whole);
      return '';
    }
    lose('construct of another tool, now code', whole);
    return asCode(whole);
  });
}

/** The end of a tag that did not begin in its line says nothing. */
function withoutEnds(piece: string, lose: Lose): string {
  let isOpen = false;
  return piece.replace(/\{%|%\}|\n/g, (mark) => {
    if (mark !== '%}') isOpen = mark === '{%';
    if (mark !== '%}' || isOpen) return mark;
    lose('mark of another tool left out', mark);
    return '';
  });
}

const expression =
  /\{\{[<%](\/\*(?:[^*]|\*(?!\/)){0,500}\*\/)[>%]\}\}|\{\{-?\s*((?:[^{}]|\{(?!\{)|\}(?!\}))*?)\s*-?\}\}/g;

/** The address that everything of the old site begins with. */
const isRoot =
  /^(?:site\.(?:baseurl|url|github\.url)|config\.(?:root|url)|page\.(?:baseurl|root)|base_?url)(?:\s*\|.*)?$/i;

/** Whether what stands there is part of an address. */
export const isInAddress = (text: string, at: number) =>
  /(?:\]\(<?|=["']|^ {0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*<?)[^\s"'()<>]*$/m.test(
    text.slice(Math.max(0, at - 300), at),
  );

/** As a tag, which is read between tags too. */
export const asCode = (raw: string) => `<code>${escapeHtml(raw.replace(/\s+/g, ' '))}</code>`;
