import { type Locale, languageOf } from '../../../site/languages/registry.ts';
import {
  type GapChoice,
  gapOrders,
  gapPeriods,
  gapStates,
  gapsQuery,
} from '../../contract/gap-list.ts';
import type { View } from '../../owner/view.ts';

/** What is listed, in which order, and the same as a file. What is chosen already is no link. */
export function GapChoices({ choice, view }: { choice: GapChoice; view: View }) {
  const { gaps: words } = view.words;
  const { locales } = view.settings;
  const { choices } = words;
  const groups: { name: string; key: keyof GapChoice; options: Option[] }[] = [
    { name: choices.state, key: 'state', options: gapStates.map((id) => [id, words.states[id]]) },
    { name: choices.order, key: 'order', options: gapOrders.map((id) => [id, words.orders[id]]) },
    {
      name: choices.period,
      key: 'days',
      options: gapPeriods.map((id) => [id, words.days(Number(id))]),
    },
    ...(locales.length > 1
      ? [
          {
            name: choices.locale,
            key: 'locale' as const,
            options: [
              [undefined, words.allLanguages(locales.length)] satisfies Option,
              ...locales.map(optionOf),
            ],
          },
        ]
      : []),
  ];
  return (
    <nav class="choices" aria-label={words.title}>
      {groups.map(({ name, key, options }) => (
        <p>
          <span>{name}</span>
          {options.map(([id, option]) =>
            choice[key] === id ? (
              <b>{option}</b>
            ) : (
              <a href={`/admin/gaps/${gapsQuery({ ...choice, [key]: id })}`}>{option}</a>
            ),
          )}
        </p>
      ))}
      <p>
        <span>{words.files}</span>
        <a href={`/admin/gaps.csv${gapsQuery(choice)}`} download>
          CSV
        </a>
        <a href={`/admin/gaps.json${gapsQuery(choice)}`}>JSON</a>
      </p>
    </nav>
  );
}

type Option = [id: string | undefined, name: string];

const optionOf = (locale: Locale): Option => [locale, languageOf(locale).shortName];
