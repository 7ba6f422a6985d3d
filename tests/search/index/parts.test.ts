import { describe, expect, test } from 'vitest';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { features } from '../../../site/search/companion/features.ts';
import type {
  ArticlePart,
  CompanionRoot,
  WordPart,
} from '../../../site/search/companion/format/index-format.ts';
import { openArticles } from '../../../site/search/companion/parts/articles-in-part.ts';
import { passagesHaving } from '../../../site/search/companion/parts/passages-having.ts';
import { Vocabulary } from '../../../site/search/companion/parts/vocabulary.ts';
import { joinWords, WordsInPart } from '../../../site/search/companion/parts/words-in-part.ts';
import { WordList } from '../../../site/search/companion/word-list.ts';
import { largeChineseSite, largeSite } from '../large-sites.ts';
import { contentOf, filesOf } from '../open-site.ts';
import { randomQuestions } from '../random-questions.ts';

const withCodes = {
  ...largeSite,
  articles: largeSite.articles.map((article, n) =>
    n % 3 === 0 ? { ...article, keywords: ['error E-1043 of C++', 'E-1043 or v2.0.1'] } : article,
  ),
};

describe.each([
  ['English', withCodes],
  ['Chinese', largeChineseSite],
])('an index in parts in %s', (_, source) => {
  const files = filesOf(source);
  const analyser = analyserOf(source.locale);
  const root = contentOf(files, 'root.json') as CompanionRoot;
  const partOf = <Part>(name: string) => contentOf(files, `${root.version}/${name}.json`) as Part;
  const questions = [...randomQuestions(source, 40), 'What is E-1043 of C++', '退货 v2.0.1'];
  const asked = [...new Set(questions.flatMap((text) => [...features(text, analyser).keys()]))];

  test.each([0, 1, 3])('finds in part %i of its words what a list of them has', (number) => {
    const part = partOf<WordPart>(`words-${number}`);
    const list = new WordList(part, analyser);
    const own = [...features(list.words.slice(0, 60).join(' '), analyser).keys()];
    const words = joinWords([new WordsInPart(part, analyser)]);
    const names = [...own, ...asked];

    expect(words.words).toEqual(list.words);
    expect(names.map(words.having)).toEqual(names.map(list.having));
    expect(names.map(words.isInMost)).toEqual(names.map(list.isInMost));
    expect(list.words.map(words.has)).toEqual(list.words.map(list.has));
  });

  test('finds the passages that have a feature, asked with others or alone, as often as they have it', () => {
    const vocabulary = new Vocabulary(analyser);
    const { lengths } = root;
    const parts = [2, 5].map((number) =>
      openArticles(partOf<ArticlePart>(`articles-${number}`), {
        first: 4 * number,
        lengths,
        vocabulary,
      }),
    );
    const passages = parts.flatMap((part) => part.passages);
    const texts = passages.map(({ text }) => features(text, analyser));
    const known = [...new Set(texts.flatMap((text) => [...text.keys()]))];
    const names = [...new Set([...known, ...asked])];
    const expected = names.map((name) =>
      texts.flatMap((text, n) => (text.has(name) ? [n, text.get(name)?.count] : [])),
    );
    const alone = passagesHaving(parts, [], vocabulary);

    expect(names.map(passagesHaving(parts, names, vocabulary))).toEqual(expected);
    expect(names.map(alone)).toEqual(expected);
  });
});
