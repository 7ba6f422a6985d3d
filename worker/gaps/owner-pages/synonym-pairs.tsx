import { languageOf } from '../../../site/languages/registry.ts';
import { Copied } from '../../owner/copied.tsx';
import type { View } from '../../owner/view.ts';
import type { Synonym } from '../../weeks/numbers/synonyms.ts';
import { synonymLines } from '../yaml-lines.ts';

/** As many as somebody looks through. */
const shown = 10;

/** Words that customers tried one after the other: what the site may take for the same. */
export function SynonymPairs({ pairs, view }: { pairs: Synonym[]; view: View }) {
  const { gaps: words } = view.words;
  if (pairs.length === 0) return null;
  return (
    <section class="panel row-gap">
      <h2>{words.synonyms}</h2>
      <p class="description">{words.synonymsHint}</p>
      {[...Map.groupBy(pairs.slice(0, shown), ({ locale }) => locale)].map(([locale, same]) => (
        <Copied
          name={languageOf(locale).shortName}
          text={synonymLines(
            locale,
            same.map(({ from, to, people }) => ({
              words: [from, to],
              comment: words.visits(people),
            })),
          )}
          view={view}
        />
      ))}
    </section>
  );
}
