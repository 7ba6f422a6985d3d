import type { SiteLocales } from '../../../../site/languages/registry/locales.ts';
import { addressesOfTopics, namesLedOn } from '../../places/addresses/site-pages.ts';
import type { State } from '../../record/state.ts';
import { addressesThere, type Former, type ThereFile } from '../../record/there.ts';

/** What a content folder has before an import. */
export interface Ground {
  state: State | undefined;
  there: readonly ThereFile[];
  formers: ReadonlyMap<string, Former>;
  /** Names from whose page an old address leads to something else. */
  ledOn: { articles: ReadonlySet<string>; topics: ReadonlySet<string> };
}

export function groundIn(content: string, known: Omit<Ground, 'ledOn'>, site: SiteLocales): Ground {
  const former = [...addressesThere(content, known.there), ...addressesOfTopics(content)];
  return {
    ...known,
    ledOn: {
      articles: namesLedOn('articles', former, site),
      topics: namesLedOn('topics', former, site),
    },
  };
}
