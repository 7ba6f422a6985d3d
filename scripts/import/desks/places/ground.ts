import type { SiteLocales } from '../../../../site/languages/registry/locales.ts';
import { addressesOfTopics, namesLedOn } from '../../places/site-pages.ts';
import type { State } from '../../record/state.ts';
import {
  addressesThere,
  type Former,
  filesThere,
  formerArticles,
  type ThereFile,
} from '../../record/there.ts';

/** What a content folder has before an import. */
export interface Ground {
  state: State | undefined;
  there: readonly ThereFile[];
  formers: ReadonlyMap<string, Former>;
  /** Names from whose page an old address leads to something else. */
  ledOn: { articles: ReadonlySet<string>; topics: ReadonlySet<string> };
}

export function groundIn(content: string, state: State | undefined, site: SiteLocales): Ground {
  const there = filesThere(content);
  const former = [...addressesThere(content, there), ...addressesOfTopics(content)];
  return {
    state,
    there,
    formers: formerArticles(state, there),
    ledOn: {
      articles: namesLedOn('articles', former, site),
      topics: namesLedOn('topics', former, site),
    },
  };
}
