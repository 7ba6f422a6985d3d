import type { WeekNumbers } from '../../numbers/numbers.ts';
import { likelyOf } from '../../numbers/outcome.ts';
import { languageName, shareText } from '../../owner/format.ts';
import { Fold, NumberTable } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import { visitsPath } from '../lists/kinds.ts';

interface Languages {
  week: string;
  languages: WeekNumbers['languages'];
  view: View;
}

/** The same figures for each language, where a site has several. */
export function WeekLanguages({ week, languages = [], view }: Languages) {
  const { languagesTitle, columns, figures } = view.strings.week;
  if (view.settings.locales.length < 2 || languages.length === 0) return null;
  return (
    <Fold title={languagesTitle}>
      <NumberTable
        name={languagesTitle}
        columns={[columns.language, columns.visits, figures.found, figures.unanswered]}
      >
        {languages.map((language) => (
          <tr>
            <th scope="row">{languageName(language.locale, view)}</th>
            <td class="align-end">
              <a href={`${visitsPath(week)}?in=${language.locale}`}>{language.visits}</a>
            </td>
            <td class="align-end">{foundText(language, view)}</td>
            <td class="align-end">{shareText(language.unanswered, view.strings)}</td>
          </tr>
        ))}
      </NumberTable>
    </Fold>
  );
}

type Language = NonNullable<WeekNumbers['languages']>[number];

function foundText({ selfService: { low, high }, outcomes }: Language, { strings }: View) {
  const { percentRange, countRange } = strings.numbers;
  if (low !== null && high !== null) return percentRange(low, high);
  return countRange(outcomes.confirmed, outcomes.confirmed + likelyOf(outcomes));
}
