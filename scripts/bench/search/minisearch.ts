import { gzipSync } from 'node:zlib';
import MiniSearch, { type Options } from 'minisearch';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import type { Engine } from './engine.ts';
import type { Task } from './tasks.ts';

/** MiniSearch as one would tune it: stop words, stemming, boosts, fuzzy and prefix matches. */
export const minisearch: Engine = {
  name: 'minisearch',
  async open(task) {
    const index = miniIndex(task);
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

export function miniIndex({ locale, articles }: Pick<Task, 'locale' | 'articles'>): MiniSearch {
  const index = new MiniSearch(miniOptions(locale));
  index.addAll(
    articles.map(({ id, title, questions, phrasings, keywords, summary, answer, body }) => ({
      id,
      title,
      questions: [...questions, ...phrasings].join('\n'),
      body: [answer || summary, ...keywords, body].join('\n'),
    })),
  );
  return index;
}

/** By what an index is made, and opened again from its text. */
export function miniOptions(locale: Task['locale']): Options {
  const { words, stem, isStopWord, writing, latin } = analyserOf(locale);
  const isSpaced = writing === 'spaced';
  return {
    fields: ['title', 'questions', 'body'],
    tokenize: words,
    processTerm: (word) => (isStopWord(stem(word)) ? null : (latin?.stem ?? stem)(word)),
    searchOptions: {
      boost: { title: 5, questions: 2 },
      fuzzy: isSpaced ? 0.2 : false,
      prefix: isSpaced,
    },
  };
}
