import type { Search, VisitSent } from '../events.ts';
import { sayTheSame } from '../generate/questions.ts';

export interface Words {
  article: string;
  locale: string;
  query: string;
  people: number;
  confirmed: number;
  place: number | null;
  earlier: { people: number; confirmed: number };
}

/** Somebody's words for an article. */
interface Use {
  /** Language, article and what the words say. */
  name: string;
  locale: string;
  article: string;
  text: string;
  place: number | null;
  solved: boolean;
  network: string;
}

/** The words that visits used for an article that search had not first, or was not sure of, with the seven weeks before. */
export function expectedWords(visits: VisitSent[], before: Words[]): Words[] {
  const uses = visits.flatMap(usesIn);
  return [...new Set(uses.map(({ name }) => name))]
    .map((name): Words => {
      const own = uses.filter((use) => use.name === name);
      const { locale = '', article = '' } = own[0] ?? {};
      const known = before.filter(
        (words) => nameOf(words.locale, words.article, words.query) === name,
      );
      const places = own.map(({ place }) => place).filter((place) => place !== null);
      return {
        article,
        locale,
        query: known[0]?.query ?? mostUsed(own),
        people: networks(own),
        confirmed: networks(own.filter(({ solved }) => solved)),
        place: places.sort((a, b) => a - b)[Math.ceil(places.length / 2) - 1] ?? null,
        earlier: {
          people: known.reduce((sum, { people }) => sum + people, 0),
          confirmed: known.reduce((sum, { confirmed }) => sum + confirmed, 0),
        },
      };
    })
    .sort((a, b) => {
      const more = b.people + b.earlier.people - a.people - a.earlier.people;
      const [one, other] = [a, b].map(
        ({ locale, article, query }) => `${locale} ${article} ${query}`,
      );
      return more || b.confirmed - a.confirmed || ((one ?? '') < (other ?? '') ? -1 : 1);
    });
}

function usesIn({
  outcome,
  started,
  searches,
  articles,
  form,
  locale,
  ...visit
}: VisitSent): Use[] {
  if (!['confirmed', 'probable'].includes(outcome ?? '')) return [];
  const uses: Use[] = [];
  const add = (article: string, text: string, place: number | null, solved: boolean) =>
    uses.push({
      ...{ name: nameOf(locale, article, text), locale, article, text, place, solved },
      // Once a day of the database, that of UTC.
      network: visit.network ? `${visit.network} ${Math.floor(started / 86_400_000)}` : 'not known',
    });

  const said = ({ query, read = query }: Search) => read;
  for (const [index, search] of searches.entries()) {
    const { clicked, answered, choices = 0, notThis = [] } = search;
    if (typeof clicked !== 'string' || notThis.includes(clicked)) continue;
    const place = (search.place ?? 1 - notThis.length) + notThis.length;
    const solved =
      form?.solved === clicked ||
      articles.some(({ article, helpful }) => article === clicked && helpful === 'yes');
    const stayed = articles.some(
      ({ article, seconds, helpful }) => article === clicked && seconds >= 15 && helpful !== 'no',
    );
    const hasPlace = searches[index]?.place !== undefined;
    const isChoice = hasPlace && choices >= place;
    if (!isChoice && (place > 1 ? solved || stayed : solved && !answered))
      add(clicked, said(search), hasPlace ? place : null, solved);
    const last = searches[index - 1];
    if (solved && last && !last.answered && last.clicked === false)
      add(clicked, said(last), null, true);
  }
  const last = searches.at(-1);
  if (typeof form?.solved === 'string' && last?.clicked === false && last.choices === undefined)
    add(form.solved, said(last), null, true);
  return uses;
}

/** Of the texts that say the same, what most networks typed. */
function mostUsed(uses: Use[]): string {
  const texts = [...new Set(uses.map(({ text }) => plain(text)))].map((same) => {
    const own = uses.filter(({ text }) => plain(text) === same);
    return { text: own.map(({ text }) => text).sort()[0] ?? '', people: networks(own) };
  });
  texts.sort((a, b) => b.people - a.people || (a.text < b.text ? -1 : 1));
  return texts[0]?.text ?? '';
}

const networks = (uses: Use[]) => new Set(uses.map(({ network }) => network)).size;

function nameOf(locale: string, article: string, text: string): string {
  const same = sayTheSame.find((texts) => texts.map(plain).includes(plain(text)));
  return [locale, article, plain(same?.[0] ?? text)].join();
}

/** Without what the texts of one wording differ in. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[?!？！]/g, '')
    .trim();
