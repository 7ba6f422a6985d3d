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
  return 'Answered by a list.';
}

function doubts(explanation: Explained): string[] {
  const { shown, missing, verbatim, harmsOther, unknown, lacking } = explanation;
  return [
    ...(verbatim === undefined
      ? []
      : [
          `The question is all about “${withoutGaps(verbatim)}”, which the first article has word for word.`,
        ]),
    ...(isSureList(explanation) ? [`${whyList(shown)}: no short answer is shown.`] : []),
    ...(missing === undefined ? [] : [`It names ${missing}, which the first article has not.`]),
    ...(harmsOther && shown.answer === undefined
      ? [
          'The question says to delete, cancel or end something, and the short answer does not tell how: it is not shown.',
        ]
      : []),
    ...(unknown.length > 0 ? [`No article has: ${unknown.join(', ')}.`] : []),
    ...(lacking.length > 0 ? [`Others have, the first has not: ${lacking.join(', ')}.`] : []),
  ];
}

/** A message is compared token by token: of a script without spaces character by character. */
const withoutGaps = (text: string) =>
  text.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');

/** Whether only a list is shown though a short answer might be. */
const isSureList = ({ shown, sure, harmsOther }: Explained) =>
  shown.answered && sure && !harmsOther && shown.answer === undefined && shown.choices === 0;

const whyList = ({ hasAnswer }: Shown) =>
  hasAnswer
    ? 'Another article is as near'
    : 'The first article has no short answer, and no passage of it says enough of the question';

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
