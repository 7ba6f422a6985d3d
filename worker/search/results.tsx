import type { Answers, Result } from '../../site/search/answers.ts';
import type { Part } from '../../site/search/results/parts.ts';
import { resultsPart } from '../../site/search/results/results-part.ts';
import type { ResultStrings } from '../../site/search/results/strings.ts';

interface Props {
  answers: Answers;
  strings: ResultStrings;
}

/** What the browser would show below the search field. */
export function SearchResults({ answers, strings }: Props) {
  const { question } = answers;
  const exact = new URLSearchParams({ q: question, locale: strings.locale, exact: '' });
  const links = { result: ({ url }: Result) => url, exact: `/api/search?${exact}` };
  return (
    <>
      {resultsPart(answers, strings, links).map((part) => (
        <Drawn part={part} />
      ))}
    </>
  );
}

function Drawn({ part }: { part: Part }) {
  if (typeof part === 'string') return <>{part}</>;
  const { tag: Tag, parts, ...attributes } = part;
  return (
    <Tag {...attributes}>
      {parts.map((inner) => (
        <Drawn part={inner} />
      ))}
    </Tag>
  );
}
