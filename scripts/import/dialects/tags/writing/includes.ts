import type { Context } from '../../context.ts';
import { aside } from '../../text/blocks.ts';
import { type Tag, valueAt } from '../reading/tag.ts';
import type { Written } from './render.ts';
import type { FilledTag } from './writers.ts';

/** The text of another file, where the tag asks for one. */
export function writeInclude({ tag, inside }: FilledTag, context: Context): Written | undefined {
  const piece = context.imported.get(tag.name);
  if (piece !== undefined && tag.syntax === 'jsx') return included(piece, tag, context);
  if (!includes.test(tag.name) || inside !== undefined) return undefined;
  const file = valueAt(tag, 'file', 'src', 'path') || (tag.listed[0] ?? '');
  return included(file, tag, context);
}

const includes =
  /^(include|includerelative|includecached|includemarkdown|includefile|readfile|snippet|partial|mdinclude|render)$/;

function included(file: string, tag: Tag, { include, lose }: Context): Written {
  const text = include(file);
  const said = valueAt(tag, 'content', 'text', 'message', 'description', 'caption');
  const kind = /(note|tip|warning|important|caution|danger|info|alert|callout)/i.exec(file)?.[1];
  if (said !== '')
    return {
      block: aside(valueAt(tag, 'type', 'kind') || kind || '', valueAt(tag, 'title'), said),
    };
  if (text !== undefined) return { block: { open: '', close: '', inside: text } };
  lose('piece of another file left out', tag.raw);
  return { words: '' };
}
