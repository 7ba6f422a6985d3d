import type { Answers, Result } from '../../site/search/answers.ts';
import { fill } from '../../site/search/fill.ts';
import { markWords } from '../../site/search/mark.ts';
import { answerRuns } from '../../site/search/short-answer.ts';

export interface SearchWords {
  shortAnswer: string;
  none: string;
  mended: string;
  instead: string;
  nearest: string;
  results: string;
}

interface Props {
  answers: Answers;
  words: SearchWords;
}

/** What the browser would show below the search field. */
export function SearchResults({ answers, words }: Props) {
  const { question, answered, clear, total, results } = answers;
  const [best] = results;
  const count = fill(answered ? words.results : words.none, { q: question, n: total });
  return (
    <>
      <h2 class="count">{count}</h2>
      {answers.corrected !== undefined && <Corrected answers={answers} words={words} />}
      {clear && best?.answer && (
        <div class="answer">
          <div class="fine-print muted">{words.shortAnswer}</div>
          <ShortAnswer answer={best.answer} />
        </div>
      )}
      {!answered && best && <p class="muted">{words.nearest}</p>}
      <ul class="options rows">
        {results.map((result) => (
          <li>
            <ResultLink result={result} answers={answers} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was misspelt, and a way back to what was typed. */
function Corrected({ answers: { corrected, question, locale }, words }: Props) {
  const exact = new URLSearchParams({ q: question, locale, exact: '' });
  return (
    <p class="muted">
      {fill(words.mended, { q: corrected ?? question })}{' '}
      <a href={`/api/search?${exact}`}>{fill(words.instead, { q: question })}</a>
    </p>
  );
}

function ResultLink({ result, answers }: { result: Result; answers: Answers }) {
  return (
    <a href={result.url}>
      <b>
        <Marked text={result.title} answers={answers} />
      </b>
      <span class="small-text muted">
        {result.topicName} · <Marked text={result.excerpt} answers={answers} />
      </span>
    </a>
  );
}

function Marked({ text, answers }: { text: string; answers: Answers }) {
  const runs = markWords(text, answers.words, answers.locale);
  return <>{runs.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;
}

function ShortAnswer({ answer }: { answer: string }) {
  return (
    <p>
      {answerRuns(answer).map(({ text, style, marked }) => {
        const said =
          style === 'strong' ? <b>{text}</b> : style === 'code' ? <code>{text}</code> : text;
        return marked ? <mark>{said}</mark> : said;
      })}
    </p>
  );
}
