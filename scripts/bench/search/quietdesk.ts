import { gzipSync } from 'node:zlib';
import { traditionalPairs } from '../../../site/content/search/chinese-scripts.ts';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { ask } from '../../../site/search/ask.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import type { Engine } from './engine.ts';

/** The list under the search field has no more, and the choices; the page of results has. */
const mostUnderField = 5;

/** Our own: what the site's build writes, asked by what the browser runs. */
export const quietdesk: Engine = {
  name: 'quietdesk',
  async open({ locale, articles }) {
    const files = buildCompanion({
      locale,
      base: '/',
      topics: {},
      articles: [...articles],
      traditional: analyserOf(locale).foldsTraditional ? traditionalPairs() : '',
    });
    const companion = await openBuilt(files);
    return {
      bytes: [...files.values()].reduce((sum, file) => sum + gzipSync(file).length, 0),
      async ask(question) {
        const { results, confidence, answered } = await askCompanion(companion, question);
        return {
          articles: results.slice(0, 10).map(({ article }) => article.id),
          confidence,
          answered,
        };
      },
      async show(question) {
        const { results, choices, clear } = await ask(companion, question);
        const list = results.slice(0, mostUnderField + choices);
        const passage = list[0]?.passage;
        return {
          list: list.map(({ article }) => article),
          choices,
          isClear: clear,
          ...(passage && { passage: passage.path }),
        };
      },
    };
  },
};
