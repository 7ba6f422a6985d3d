import { firstText, languageOf } from '../../../site/languages/registry/locales.ts';
import { type ArticleChoice, articleGroups, articleSorts } from '../../contract/articles.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import { keptLength } from '../../contract/query.ts';
import { type Option, SelectField } from '../../owner/list-form.tsx';
import type { View } from '../../owner/view.ts';

interface Choices {
  choice: ArticleChoice;
  manifest: Manifest;
  view: View;
}

/** What is listed, and in which order: one form, whose address is the list. */
export function ArticleChoices({ choice, manifest, view }: Choices) {
  const { search, choices, groups, sorts, show } = view.strings.articles;
  const { locales } = view.settings;
  const topics: Option[] = [['', choices.allTopics], ...topicsOf(manifest, view)];
  const languages: Option[] = [
    ['', choices.allLanguages],
    ...locales.map((locale): Option => [locale, languageOf(locale).name]),
  ];
  return (
    <search>
      <form class="list-form" method="get" action="/admin/articles/">
        <label class="wide">
          {search}
          <input
            class="control"
            type="search"
            name="q"
            value={choice.q}
            maxlength={keptLength.max}
            dir="auto"
          />
        </label>
        <SelectField name="topic" label={choices.topic} options={topics} chosen={choice.topic} />
        {locales.length > 1 ? (
          <SelectField
            name="locale"
            label={choices.locale}
            options={languages}
            chosen={choice.locale}
          />
        ) : null}
        <SelectField
          name="group"
          label={choices.group}
          options={articleGroups.map((id) => [id, groups[id]])}
          chosen={choice.group}
        />
        <SelectField
          name="sort"
          label={choices.sort}
          options={articleSorts.map((id) => [id, sorts[id]])}
          chosen={choice.sort}
        />
        <button type="submit" class="button">
          {show}
        </button>
      </form>
    </search>
  );
}

/** Those that have articles, by name. */
function topicsOf({ articles, topics }: Manifest, view: View): Option[] {
  const order = [view.locale, ...view.settings.locales];
  const used = new Set(Object.values(articles).flatMap((list) => list.map(({ topic }) => topic)));
  return Object.entries(topics)
    .filter(([topic]) => used.has(topic))
    .map(([topic, names]) => [topic, firstText(names, order) ?? topic]);
}
