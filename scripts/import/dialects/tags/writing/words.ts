import { escapeHtml } from '../../../../../site/markdown/escape-html.ts';
import type { Context } from '../../context.ts';
import { valueAt } from '../reading/tag.ts';
import type { Written } from './render.ts';
import type { FilledTag } from './writers.ts';

/** `{{< param version >}}` is what front matter or the settings say. */
export function writeParameter({ tag, ...rest }: FilledTag, context: Context): Written | undefined {
  const [key = ''] = tag.listed;
  const values = ['page.', 'page.params.', 'params.'].map((start) =>
    context.values.get(start + key),
  );
  const value = values.find((one) => one !== undefined);
  return value === undefined ? writeWords({ tag, ...rest }, context) : { words: value };
}

/** `{{< new-in 0.1 >}}` is a badge. */
export function writeVersion({ tag, inside }: FilledTag): Written {
  const words = [tag.name.replace(/(in|since|from)$/, ' $1'), ...tag.listed].join(' ');
  const badge = `<span data-added>${escapeHtml(words)}</span>`;
  if (!inside?.trim()) return { words: badge };
  return { block: { open: '', close: '', inside: `${badge}\n\n${inside}` } };
}

export function writeWords(
  { tag, inside, isInText }: FilledTag,
  { lose }: Context,
): Written | undefined {
  const words = inside?.trim()
    ? inside
    : valueAt(tag, 'text', 'label', 'title', 'content', 'name', 'value', 'version', 'tip') ||
      tag.listed.join(' ');
  if (inside?.includes('\n')) return undefined;
  if (/^(kbd|key)$/.test(tag.name)) return { words: `<kbd>${words}</kbd>` };
  if (isInText && words !== '' && isBadge.test(tag.name)) {
    // Beside other words nobody would tell where they end.
    lose('construct of another tool, its words stay', tag.raw);
    return { words: `<span data-added>(${inside?.trim() ? inside : escapeHtml(words)})</span>` };
  }
  // What a badge says was no part of the address of its heading.
  return { words: inside?.trim() ? words : `<span data-added>${escapeHtml(words)}</span>` };
}

const isBadge = /^(badge|tag|label|pill|chip|status)$/;
