import type { SourceArticle } from '../../site/search/companion/build/source.ts';

/**
 * As many articles as asked for. Those beyond the given ones say half of what one of them says and half of
 * what another does, so that no two are the same and their words are as common as before.
 */
export function mixedArticles(articles: readonly SourceArticle[], count: number): SourceArticle[] {
  if (articles.length === 0) throw new Error('There is no article to mix.');
  return Array.from({ length: count }, (_, n) => {
    const round = Math.floor(n / articles.length);
    const one = articles[n % articles.length] as SourceArticle;
    const other = articles[(n + 37 * round) % articles.length] as SourceArticle;
    return round === 0 ? one : mixed(one, other, round);
  });
}

function mixed(one: SourceArticle, other: SourceArticle, round: number): SourceArticle {
  return {
    ...one,
    id: `${one.id}-round-${round}`,
    title: halves(one.title, other.title),
    answer: halves(one.answer, other.answer),
    questions: one.questions.map((question, n) =>
      halves(question, other.questions[n] ?? other.title),
    ),
    body: halves(one.body, other.body),
  };
}

/** The first half of one text and the second half of the other, cut between words where there are any. */
function halves(one: string, other: string): string {
  const between = /\s/.test(one) ? ' ' : '';
  const [first, second] = [one.split(between), other.split(between)];
  const half = first.slice(0, Math.ceil(first.length / 2));
  return [...half, ...second.slice(Math.floor(second.length / 2))].join(between);
}
