import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import type { Engine } from './engine.ts';

/** MiniSearch as one would tune it: stop words, stemming, boosts, fuzzy and prefix matches. */
export const minisearch: Engine = {
  name: 'minisearch',
  async open({ locale, articles }) {
    const { words, stem, isStopWord, writing, latin } = analyserOf(locale);
    const isSpaced = writing === 'spaced';
    const index = new MiniSearch({
      fields: ['title', 'questions', 'body'],
      tokenize: words,
      processTerm: (word) => (isStopWord(stem(word)) ? null : (latin?.stem ?? stem)(word)),
      searchOptions: {
        boost: { title: 5, questions: 2 },
        fuzzy: isSpaced ? 0.2 : false,
        prefix: isSpaced,
      },
    });
    index.addAll(
      articles.map(({ id, title, questions, phrasings, keywords, summary, answer, body }) => ({
        id,
        title,
        questions: [...questions, ...phrasings].join('\n'),
        body: [answer || summary, ...keywords, body].join('\n'),
      })),
    );
    return {
      bytes: gzipSync(JSON.stringify(index)).length,
      ask(question) {
        const found = index.search(question);
        return {
          articles: found.slice(0, 10).map(({ id }) => String(id)),
          confidence: found[0]?.score ?? 0,
          answered: found.length > 0,
        };
      },
    };
  },
};
