import type { State } from '../../record/state.ts';
import { type Former, fileOf, isDraft, keyOf, matterIn } from '../../record/there.ts';
import type { Linkable } from '../addresses/address-book.ts';

/** Articles of the last import that are still here though the desk has them no more: links go on to lead there. */
export function articlesLeft(
  content: string,
  state: State | undefined,
  { formers, found }: { formers: ReadonlyMap<string, Former>; found: ReadonlySet<string> },
): Linkable[] {
  return (state?.articles ?? []).flatMap(({ id, locale }): Linkable[] => {
    const file = fileOf(formers.get(keyOf(id, locale)));
    if (!file || found.has(keyOf(id, locale))) return [];
    const { topic, slug, path } = file;
    const { title, redirectFrom, ...others } = matterIn(content, path);
    const addresses = [redirectFrom ?? []].flat().map(String);
    const fields = { draft: isDraft(others) || undefined };
    return [
      { id, locale, topic, slug, title: String(title), addresses, fields, anchors: new Map() },
    ];
  });
}
