import { fillCount } from '../../site/languages/plural-forms.ts';
import type { Answers } from '../../site/search/answers.ts';
import { fill } from '../../site/search/results/fill.ts';
import {
  answerPart,
  correctedPart,
  type Part,
  resultPart,
} from '../../site/search/results/parts.ts';
import type { ResultStrings } from '../../site/search/results/strings.ts';

interface Props {
  answers: Answers;
  strings: ResultStrings;
}

/** What the browser would show below the search field. */
export function SearchResults({ answers, strings }: Props) {
  const { question, locale, answered, total, results } = answers;
  const sentence = answered ? fillCount(strings.results, total, locale) : strings.none;
  const exact = new URLSearchParams({ q: question, locale, exact: '' });
  return (
    <>
      <h2 class="count">{fill(sentence, question)}</h2>
      <Drawn part={correctedPart(answers, strings, `/api/search?${exact}`)} />
      <Drawn part={answerPart(answers, strings)} />
      {!answered && results.length > 0 && <p class="muted">{strings.nearest}</p>}
      {results.length > 0 && (
        <ul class="options rows">
          {results.map((result) => (
            <li>
              <Drawn part={resultPart(result, answers, result.url)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Drawn({ part }: { part: Part | undefined }) {
  if (part === undefined) return null;
  if (typeof part === 'string') return <>{part}</>;
  const { tag: Tag, className, href, parts } = part;
  return (
    <Tag class={className} href={href}>
      {parts.map((inner) => (
        <Drawn part={inner} />
      ))}
    </Tag>
  );
}
