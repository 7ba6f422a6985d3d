import type { ExplainedArticle } from './explain.ts';
import type { Explained, Shown } from './shown.ts';

/** An explanation as it is read in a terminal. */
export function explanationText(explanation: Explained): string {
  const { articles, mean } = explanation;
  return [
    verdict(explanation),
    ...(articles.length > 0
      ? [`Points are before those of the mean article, ${fixed(mean)}, are taken off.`]
      : []),
    ...articles.map(articleText),
  ].join('\n\n');
}

function verdict(explanation: Explained): string {
  const { shown, question, articles, confidence, lines } = explanation;
  const sure = `Confidence ${fixed(confidence)}; ${lines.answered} answers, ${lines.sure} shows the short answer.`;
  return [
    ...(shown.corrected === undefined ? [] : [`Read as “${shown.corrected}”.`]),
    said(shown),
    ...(shown.passage === undefined ? [] : [shown.passage]),
    ...(shown.leadsTo === undefined ? [] : [`The first result leads to ${shown.leadsTo}`]),
    ...(shown.contactAt === undefined
      ? []
      : [`A person is asked for: the contact page is result ${shown.contactAt}.`]),
    ...(articles.length > 0
      ? [`${sure} Asked in ${shown.locale}.`, ...doubts(explanation)]
      : [`No article shares a word with “${question}”, nor a piece of one.`]),
  ].join('\n');
}

/** What the page shows. */
function said({ asks, answered, answer, choices }: Shown): string {
  if (!asks) return 'It names no subject: nothing is looked for, and no gap is noted.';
  if (!answered) return 'Not answered: the question is noted as a gap.';
  if (answer !== undefined) return `Answered. Shown: “${answer.replaceAll('\n', ' · ')}”`;
  if (choices > 0) return `Answered by a choice: which of the first ${choices} is meant is asked.`;
  return 'Answered by a list: no short answer is shown.';
}

function doubts({ shown, missing, harmsOther, unknown, lacking }: Explained): string[] {
  return [
    ...(missing === undefined ? [] : [`It names ${missing}, which the first article has not.`]),
    ...(harmsOther && shown.answer === undefined
      ? ['The short answer tells to delete, cancel or refund something else: it is not shown.']
      : []),
    ...(unknown.length > 0 ? [`No article has: ${unknown.join(', ')}.`] : []),
    ...(lacking.length > 0 ? [`Others have, the first has not: ${lacking.join(', ')}.`] : []),
  ];
}

function articleText(
  { article, title, score, words, synonyms, passages }: ExplainedArticle,
  n: number,
) {
  return [
    `${n + 1}. ${title} (${article}): ${fixed(score)}`,
    ...words.map(({ word, points }) => `   ${signed(points)}  ${word}`),
    ...synonyms.map(({ word, points }) => `   ${signed(points)}  synonym: ${word}`),
    ...passages.map(
      (passage) =>
        `   ${signed(passage.points)}  ${passage.kind}${passage.article === article ? '' : ` of ${passage.article}`}: ${passage.text}`,
    ),
  ].join('\n');
}

const fixed = (number: number) => number.toFixed(2);
const signed = (number: number) => `${number < 0 ? '−' : '+'}${fixed(Math.abs(number))}`;
