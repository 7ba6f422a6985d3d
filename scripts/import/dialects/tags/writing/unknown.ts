import { escapeHtml } from '../../../../../site/markdown/escape-html.ts';
import type { Context } from '../../context.ts';
import { asCode } from '../../words/expressions.ts';
import type { Tag } from '../reading/tag.ts';
import type { Written } from './render.ts';
import type { FilledTag } from './writers.ts';

/** Of a tag that nobody knows the words stay, and where it leads; and it is listed. */
export function writeUnknown(
  { tag, inside, isInText, isInHeading }: FilledTag,
  { lose }: Context,
): Written {
  const words = wordsIn(tag);
  const isSilent = isInText && words.length === 0 && !inside?.trim() && !isFrame.test(tag.name);
  if ((inside === undefined && tag.syntax !== 'jsx') || isSilent) {
    // The name of a heading, and the table of contents, would show it without the look of code.
    if (isInHeading && isInText) {
      lose('construct of another tool left out', tag.raw);
      return { words: '' };
    }
    // Nobody can tell what it would have shown: as code it is there to be read, and no sentence has a hole.
    lose('construct of another tool, now code', tag.raw);
    return { words: asCode(tag.raw) };
  }
  const reason =
    words.length > 0 || inside?.trim()
      ? 'construct of another tool, its words stay'
      : 'construct of another tool left out';
  if (!isFrame.test(tag.name)) lose(reason, tag.raw);
  if (inside === undefined && words.length <= 1) return { words: words.join('') };
  if (inside?.includes('\n') || words.length > 0)
    return { block: { open: '', close: '', inside: [...words, inside ?? ''].join('\n\n') } };
  return { words: inside ?? '' };
}

/** What only places what it holds. */
const isFrame =
  /^(cards?|cardgrid|cardgroup|columns?|col|row|grid|frame|frames|center|accordiongroup|accordions|div|section|fragment|frontmatter|browseronly|clientonly|markdown|prose|filetree|linkgrid|vpteam\w*)$/;

const wordKeys =
  /(title|label|headline|heading|header|text|caption|description|summary|content|message|subtitle|question|answer|tagline|note)$/;

/** The texts among its attributes, those with an address as links. */
function wordsIn({ named }: Tag): string[] {
  const links = new Map(
    [...named].filter(([key, value]) => /(link|href|url|to)$/.test(key) && isAddress(value)),
  );
  const texts = [...named].filter(
    ([key, value]) => wordKeys.test(key) && value !== '' && !links.has(key),
  );
  return texts.map(([key, value]) => {
    const link = linkOf(key, links);
    return link === undefined ? escapeHtml(value) : `[${value}](<${link}>)`;
  });
}

/** `secondaryText` belongs to `secondaryLink`, `linkText` to `link`, and one title to the only link. */
function linkOf(key: string, links: Map<string, string>): string | undefined {
  const base = key.replace(wordKeys, '').replace(/link$/, '');
  const own = [`${base}link`, `${base}href`, `${base}url`].find((name) => links.has(name));
  const [only] = links.values();
  if (key.endsWith('text') && own) return links.get(own);
  return links.size === 1 && /^(title|label|text)$/.test(key) ? only : undefined;
}

const isAddress = (value: string) => /^(https?:|\/|\.|#|mailto:)/.test(value);
