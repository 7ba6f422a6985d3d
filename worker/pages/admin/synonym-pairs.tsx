import type { SynonymPair } from '../../db/closed-searches.ts';
import { synonymLine } from '../../gaps/yaml-lines.ts';
import { Copied } from './copied.tsx';
import type { View } from './view.ts';

/** As many as somebody looks through. */
const shown = 10;

/** Words that customers tried one after the other: what the site may take for the same. */
export function SynonymPairs({ pairs, view }: { pairs: SynonymPair[]; view: View }) {
  const { gaps: words } = view.words;
  if (pairs.length === 0) return null;
  return (
    <section class="pan rowgap">
      <h2>{words.synonyms}</h2>
      <p class="dsc">{words.synonymsHint}</p>
      {pairs.slice(0, shown).map(({ from, to, locale, people }) => (
        <div class="f">
          <Copied name={words.visits(people)} text={synonymLine(locale, [from, to])} view={view} />
        </div>
      ))}
    </section>
  );
}
