import { fold } from '../../site/languages/fold.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { clusterQuestions } from '../../site/search/clustering/cluster-questions.ts';
import { isMasked } from '../contract/privacy/scrub.ts';
import { asRead } from '../contract/visits.ts';
import { sum } from '../statistics.ts';
import { wasRead } from './outcome.ts';
import { minPeopleToList } from './people.ts';
import type { VisitRow } from './rows.ts';
import type { JudgedVisit } from './visits.ts';

/** Words with which people searched, and the article that they meant by them. */
export interface ArticleWords extends Place {
  /** As somebody typed them: of all that say the same, those that came first, also from week to week. */
  query: string;
  people: number;
  /** How many of them said that the article solved it. */
  confirmed: number;
  /** At which place of the results it was chosen, the median; null where something else led to it. */
  place: number | null;
  /** The same people in the closed weeks before. */
  earlier: { people: number; confirmed: number };
}

interface Place {
  article: string;
  locale: Locale;
}

/** So many closed weeks before one are counted with it: who searches so is rarely there twice in one week. */
export const earlierWeeks = 7;
/** The words of a week that are proposed; none of one that closed before they were looked for. */
export const proposedWords = ({ words = [] }: { words?: ArticleWords[] }): ArticleWords[] =>
  words.filter(isProposed);

/** So that a flood of visits cannot make a stored week, or the grouping of its words, of any size. */
const most = { perArticle: 30, words: 100, compared: 300 };

/** Whether enough people searched so, or one who said that the article solved it: nobody alone fills the list. */
export const isProposed = ({ people, confirmed, earlier }: Said): boolean =>
  confirmed + earlier.confirmed > 0 || people + earlier.people >= minPeopleToList;

type Said = Pick<ArticleWords, 'people' | 'confirmed' | 'earlier'>;

/**
 * Words that articles lack: an article was read that was not the first result, or said to have solved what search had
 * not found first or not surely. Near-equal words are one, as questions in a gap are. What only one person said is there
 * too, for the weeks to come: `isProposed` tells.
 *
 * @param before of the closed weeks before, the oldest first
 */
export function articleWords(judged: JudgedVisit[], before: ArticleWords[]): ArticleWords[] {
  const found = Map.groupBy(mostUsed(judged.flatMap(findingsIn)), keyOf);
  const known = Map.groupBy(before, keyOf);
  return [...found]
    .flatMap(([key, findings]) => wordsOf(findings, known.get(key) ?? []))
    .sort(
      (a, b) => all(b) - all(a) || b.confirmed - a.confirmed || (textOf(a) < textOf(b) ? -1 : 1),
    )
    .slice(0, most.words);
}

/** The findings of the words that most people used, as many as can be compared. */
const mostUsed = (findings: Finding[]): Finding[] =>
  [...Map.groupBy(findings, (each) => `${keyOf(each)} ${each.folded}`)]
    .sort(
      ([a, some], [b, others]) => countNetworks(others) - countNetworks(some) || (a < b ? -1 : 1),
    )
    .slice(0, most.compared)
    .flatMap(([, same]) => same);

/** What one visit searched with for an article. */
interface Finding extends Place {
  query: string;
  folded: string;
  place: number | null;
  confirmed: boolean;
  /** By the salt of its week. */
  network: string | null;
  day: string;
}

function findingsIn({ visit, outcome }: JudgedVisit): Finding[] {
  if (outcome !== 'confirmed' && outcome !== 'probable') return [];
  const { locale, network, started, searches, form } = visit;
  const day = started.slice(0, 10);
  const found = [
    ...searches.flatMap((_, index) => searchedFor(visit, index)),
    ...(typeof form?.solved === 'string' ? foundInForm(visit, form.solved) : []),
  ];
  return found
    .filter(({ query }) => !isMasked(query))
    .map((each) => ({ ...each, folded: foldedOf(each.query), locale, network, day }));
}

type Found = Omit<Finding, 'locale' | 'network' | 'day' | 'folded'>;

/** A search whose result was not the first, or not sure, and one before it that found nothing. */
function searchedFor(visit: VisitRow, index: number): Found[] {
  const [before, search] = [visit.searches[index - 1], visit.searches[index]];
  const article = search?.clicked;
  if (!search || typeof article !== 'string' || search.notThis?.includes(article)) return [];

  // What was refused stood above it.
  const refused = search.notThis?.length ?? 0;
  const place = search.place ? search.place + refused : null;
  const confirmed = hasSolved(visit, article);
  const isFurtherDown = place !== null && place > 1;
  const isChosen = isFurtherDown && wasRead(visit, article);
  // What may mean several articles must not find one of them alone.
  const isChoice = place !== null && place <= (search.choices ?? 0);
  return [
    ...(!isChoice && (isChosen || (confirmed && (isFurtherDown || !search.answered)))
      ? [{ article, query: asRead(search), place, confirmed }]
      : []),
    ...(confirmed && before && !before.answered && !before.clicked
      ? [{ article, query: asRead(before), place: null, confirmed }]
      : []),
  ];
}

/** The last search opened nothing, and what was suggested beside the message solved it. */
function foundInForm({ searches }: VisitRow, article: string): Found[] {
  const last = searches.at(-1);
  return last && !last.clicked && !last.choices
    ? [{ article, query: asRead(last), place: null, confirmed: true }]
    : [];
}

const hasSolved = ({ articles, form }: VisitRow, slug: string) =>
  form?.solved === slug ||
  articles.some(({ article, helpful }) => article === slug && helpful === 'yes');

/** The words for one article, near-equal ones as one. */
function wordsOf(findings: Finding[], before: ArticleWords[]): ArticleWords[] {
  const [{ article, locale }] = findings as [Finding];
  const texts = textsIn(findings, before);
  const clusters = clusterQuestions(
    texts.map(({ query }, id) => ({ id, query })),
    locale,
    { groups: {}, traditional: '' },
  );
  const clusterOf = new Map(texts.map(({ folded }, id) => [folded, clusters.get(id)]));
  const earlier = Map.groupBy(before, ({ query }) => clusterOf.get(foldedOf(query)));
  const now = Map.groupBy(findings, ({ folded }) => clusterOf.get(folded));
  // What stands in none is more than can be compared.
  now.delete(undefined);

  return [...now].map(([cluster, same]) => {
    const known = earlier.get(cluster) ?? [];
    return {
      article,
      locale,
      query: texts.find(({ folded }) => clusterOf.get(folded) === cluster)?.query ?? '',
      people: countNetworks(same),
      confirmed: countNetworks(same.filter(({ confirmed }) => confirmed)),
      place: middle(same.flatMap(({ place }) => place ?? [])),
      earlier: {
        people: sum(known.map(({ people }) => people)),
        confirmed: sum(known.map(({ confirmed }) => confirmed)),
      },
    };
  });
}

type Text = Pick<Finding, 'query' | 'folded'>;

/** Each wording once, those of earlier weeks first, then what most people typed. */
function textsIn(findings: Finding[], before: ArticleWords[]): Text[] {
  const now = [...Map.groupBy(findings, ({ folded }) => folded)]
    .map(([folded, same]) => ({
      folded,
      query: same.map(({ query }) => query).toSorted()[0] ?? '',
      people: countNetworks(same),
    }))
    .sort((a, b) => b.people - a.people || (a.query < b.query ? -1 : 1))
    .slice(0, most.perArticle);
  const earlier = before.map(({ query }) => ({ query, folded: foldedOf(query) }));
  return firstOfEach([...firstOfEach(earlier).slice(-most.perArticle), ...now]);
}

const firstOfEach = (texts: Text[]): Text[] =>
  [...Map.groupBy(texts, ({ folded }) => folded).values()].flatMap(([first]) => first ?? []);

/**
 * People, as far as nobody can be several: a network counts once a day, and all whose network is not known count once.
 */
const countNetworks = (findings: Pick<Finding, 'network' | 'day'>[]) =>
  new Set(findings.map(({ network, day }) => network && `${day} ${network}`)).size;

function middle(places: number[]): number | null {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? null;
}

const all = ({ people, earlier }: ArticleWords) => people + earlier.people;

const foldedOf = (query: string) => fold(query) || query;

const keyOf = ({ locale, article }: Place) => `${locale} ${article}`;

const textOf = (words: ArticleWords) => `${keyOf(words)} ${words.query}`;
