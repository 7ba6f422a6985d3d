import type { ExplainedArticle, Explanation } from './explain.ts';

/** An explanation as it is read in a terminal. */
export function explanationText(explanation: Explanation): string {
  const { articles } = explanation;
  if (articles.length === 0)
    return `Nothing here shares a word with “${explanation.question}”, nor a piece of one.`;
  return [verdict(explanation), ...articles.map(articleText)].join('\n\n');
}

function verdict(explanation: Explanation): string {
  const { corrected, sure, answered, confidence, lines, harmsOther } = explanation;
  const says =
    sure && !harmsOther
      ? 'Answered: its short answer may be shown.'
      : answered
        ? 'Answered by a list: no short answer is shown.'
        : 'Not answered: the question is noted as a gap.';
  return [
    ...(corrected === undefined ? [] : [`Read as “${corrected}”.`]),
    `${says} Confidence ${fixed(confidence)}; ${lines.answered} answers, ${lines.sure} shows the short answer.`,
    ...doubts(explanation),
  ].join('\n');
}

function doubts({ missing, harmsOther, unknown, lacking }: Explanation): string[] {
  return [
    ...(missing === undefined ? [] : [`It names ${missing}, which the first article has not.`]),
    ...(harmsOther
      ? [
          'The short answer tells to delete, cancel or refund something else: which is meant is asked.',
        ]
      : []),
    ...(unknown.length > 0 ? [`No article has: ${unknown.join(', ')}.`] : []),
    ...(lacking.length > 0 ? [`Others have, the first has not: ${lacking.join(', ')}.`] : []),
  ];
}

function articleText({ article, title, score, words, passages }: ExplainedArticle, n: number) {
  return [
    `${n + 1}. ${title} (${article}): ${fixed(score)}`,
    ...words.map(({ word, points }) => `   ${signed(points)}  ${word}`),
    ...passages.map(
      (passage) =>
        `   ${signed(passage.points)}  ${passage.kind}${passage.article === article ? '' : ` of ${passage.article}`}: ${passage.text}`,
    ),
  ].join('\n');
}

const fixed = (number: number) => number.toFixed(2);
const signed = (number: number) => `${number < 0 ? '−' : '+'}${fixed(Math.abs(number))}`;
