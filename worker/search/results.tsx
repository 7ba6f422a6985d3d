import type { Answers, Result } from '../../site/search/answers.ts';
import { inItsLetters } from '../../site/search/in-its-letters.ts';
import type { Part } from '../../site/search/results/parts.ts';
import { refusingStrings } from '../../site/search/results/refusing-strings.ts';
import { headParts, resultsParts } from '../../site/search/results/results-part.ts';
import type { ResultStrings } from '../../site/search/results/strings.ts';
import { mostRefused } from '../contract/search.ts';

interface Props {
  answers: Answers;
  strings: ResultStrings;
  asked: Asked;
}

/** How a question is asked again without a script: in links, and in the form that refuses an answer. */
export interface Asked {
  /** Articles that were refused as the answer. */
  refused: string[];
  /** Whether it is searched as it was typed. */
  isExact: boolean;
}

/** What the browser would show below the search field. */
export function SearchResults({ answers, strings, asked }: Props) {
  const asTyped = { q: answers.question, locale: strings.locale, exact: '' };
  const exact = `/api/search?${new URLSearchParams(asTyped)}`;
  const links = { result: ({ url }: Result) => url, exact };
  return (
    <>
      {headParts(answers, strings, links).map((part) => (
        <Drawn part={part} />
      ))}
      <LeftOut answers={answers} strings={strings} asked={asked} />
      {resultsParts(answers, strings, links).map((part) => (
        <Drawn part={part}>
          {part.class === 'answer' ? (
            <NotThis answers={answers} strings={strings} asked={asked} />
          ) : null}
        </Drawn>
      ))}
    </>
  );
}

/** That answers were refused, with a way back; and that nothing else is sure, where the heading does not say so. */
function LeftOut({ answers, strings, asked }: Props) {
  const { leftOut, nothingElse, undo } = refusingStrings(strings.locale);
  const { refused } = asked;
  const last = refused.at(-1);
  if (last === undefined) return null;
  const before = { ...asked, refused: refused.slice(0, -1) };
  return (
    <>
      <form class="left-out small-text muted" method="post" action="/api/gaps">
        <RefusalFields answers={answers} strings={strings} asked={before} article={last} />
        {`${leftOut} `}
        <button type="submit" class="quiet-button" name="undo" value="yes">
          {undo}
        </button>
      </form>
      {answers.answered && !answers.clear ? <p class="nothing-else">{nothingElse}</p> : null}
    </>
  );
}

/** For whoever asked for something else than what is answered. Where a person is reached is no article. */
function NotThis({ answers, strings, asked }: Props) {
  const [best] = answers.results;
  if (!best?.article || asked.refused.length === mostRefused) return null;
  return (
    <form method="post" action="/api/gaps">
      <RefusalFields answers={answers} strings={strings} asked={asked} article={best.article} />
      <button type="submit" class="quiet-button not-this">
        {refusingStrings(strings.locale).notThis}
      </button>
    </form>
  );
}

function RefusalFields({ answers, strings, asked, article }: Props & { article: string }) {
  const fields = {
    why: 'not-this',
    query: inItsLetters(answers),
    locale: answers.locale,
    article,
    typed: answers.question,
    page: strings.locale,
    ...(asked.isExact && { exact: 'yes' }),
    not: asked.refused.join(' '),
  };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Drawn({ part, children }: { part: Part; children?: unknown }) {
  if (typeof part === 'string') return <>{part}</>;
  const { tag: Tag, parts, ...attributes } = part;
  return (
    <Tag {...attributes}>
      {parts.map((inner) => (
        <Drawn part={inner} />
      ))}
      {children}
    </Tag>
  );
}
