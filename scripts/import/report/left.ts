import type { State } from '../record/state.ts';
import {
  checkedHere,
  type Former,
  fileOf,
  isDraftHere,
  keyOf,
  titleHere,
} from '../record/there.ts';
import type { ReportedArticle } from './report.ts';

interface Before {
  content: string;
  state: State | undefined;
  formers: ReadonlyMap<string, Former>;
}

/**
 * Articles of the last import that are here still, and of which their source knows nothing by now: nothing is taken away here
 * for that.
 */
export function leftThere(
  { content, state, formers }: Before,
  isAtSource: (entry: State['articles'][number]) => boolean,
): ReportedArticle[] {
  const gone = (state?.articles ?? []).filter((entry) => !isAtSource(entry));
  return gone.flatMap(({ id, locale }): ReportedArticle[] => {
    const there = fileOf(formers.get(keyOf(id, locale)));
    if (!there) return [];
    const { path } = there;
    const isDraft = isDraftHere(content, there);
    const title = titleHere(content, path);
    const said = { became: 'left', isDraft, changed: checkedHere(content, path) } as const;
    return [
      { file: id, title, locale, path, ...said, withheld: [], remarks: [], votes: undefined },
    ];
  });
}
