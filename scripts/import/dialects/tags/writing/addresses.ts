import type { Context } from '../../context.ts';
import { valueAt } from '../reading/tag.ts';
import type { Written } from './render.ts';
import type { FilledTag } from './writers.ts';

/** What stands for an address, in the brackets of a link or as a link of its own. */
export function writeAddress({ tag, inside }: FilledTag, _: Context): Written {
  const [first = '', ...rest] = tag.listed;
  const address = (valueAt(tag, 'path', 'to', 'href', 'url') || first).replace(/\s/g, '%20');
  const words = inside?.trim() || rest.filter((word) => !/^(true|false)$/.test(word)).join(' ');
  const isLink = inside !== undefined || /^(postlink|assetlink|linkto|doc)$/.test(tag.name);
  return { words: isLink ? `[${words}](<${address}>)` : address };
}
