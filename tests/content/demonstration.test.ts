import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../site/content/article/front-matter.ts';
import { articleFiles } from '../../site/content/article/read.ts';
import { topics } from '../../site/content/topics.ts';
import { parseYaml } from '../../site/content/yaml/parse.ts';
import { fold } from '../../site/languages/fold.ts';
import { answerRuns, plainAnswer } from '../../site/search/results/short-answer.ts';
import { halfWidthIn, withoutCode } from './punctuation.ts';

const articles = articleFiles().map((article) => {
  const [, matter = '', body = ''] =
    /^---\n([\s\S]*?)^---\n([\s\S]*)/m.exec(readFileSync(article.file, 'utf8')) ?? [];
  return { ...article, body, ...parseYaml(articleSchema, { file: article.file, text: matter }) };
});
const english = articles.filter(({ locale }) => locale === 'en');
const chinese = articles.filter(({ locale }) => locale === 'zh-CN');

describe('the demonstration help centre', () => {
  test('has the same articles in the same topics in both languages', () => {
    const places = (some: typeof articles) => some.map(({ topic, slug }) => `${topic}/${slug}`);

    expect(places(chinese)).toEqual(places(english));
    expect(english.length).toBeGreaterThanOrEqual(24);
  });

  test('has six topics, named in both languages, each with articles', () => {
    const used = new Set(english.map(({ topic }) => topic));

    expect(topics.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    expect(topics).toHaveLength(6);
    for (const { name, description } of topics) {
      expect(Object.keys(name)).toEqual(['en', 'zh-CN']);
      expect(Object.keys(description ?? {})).toEqual(['en', 'zh-CN']);
    }
  });

  test.each([
    ['English', english],
    ['Chinese', chinese],
  ])('claims no question twice in %s', (_, some) => {
    const claims = Map.groupBy(
      some.flatMap(({ slug, questions }) =>
        questions.map((question) => ({ slug, question: fold(question) })),
      ),
      ({ question }) => question,
    );

    expect([...claims.values()].filter(({ length }) => length > 1)).toEqual([]);
  });
});

describe.each(articles)('$file', (article) => {
  test('has a short answer of one to three sentences with one marked phrase', () => {
    const { answer = '' } = article;
    const sentences = plainAnswer(answer).match(/[.!?](?=\s|$)|[。！？]/g) ?? [];

    expect(answer.match(/==/g)).toHaveLength(2);
    expect(answerRuns(answer).some(({ marked }) => marked)).toBe(true);
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(3);
  });

  test('answers five questions or more, with a summary and the date it was checked', () => {
    expect(article.questions.length).toBeGreaterThanOrEqual(5);
    expect(article.summary).toBeTruthy();
    expect(article.checked).toBeInstanceOf(Date);
  });

  test('says something', () => {
    expect(article.body.length).toBeGreaterThan(article.locale === 'en' ? 600 : 300);
  });

  test('links to articles of its own language that are there', () => {
    const others = articles
      .filter(({ locale }) => locale === article.locale)
      .map(({ slug }) => slug);
    const links = [
      ...article.body.matchAll(
        /\]\((\/(?:zh-cn\/)?)articles\/([\w-]+)\/(?:#[^)]*)?\)|<Card to="([\w-]+)"/g,
      ),
    ];

    for (const [, root, slug = '', card] of links) {
      if (root) expect(root).toBe(article.locale === 'en' ? '/' : '/zh-cn/');
      expect(others).toContain(card ?? slug);
    }
  });
});

test.each(chinese)('$file is punctuated as Chinese is', (article) => {
  const { title, summary, answer, questions, phrasings, keywords, appliesTo, body } = article;
  const asked = [...questions, ...phrasings];
  const texts = [title, summary, answer, ...asked, ...keywords, ...appliesTo, body];

  expect(texts.flatMap((text = '') => halfWidthIn(withoutCode(text)))).toEqual([]);
});
