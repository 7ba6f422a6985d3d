import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { learntIn } from '../../../site/content/search/learnt-in.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { CompanionSource } from '../../../site/search/companion/build/source.ts';
import { readChecked } from '../../../site/search/companion/format/checksum.ts';
import { companionPath, openCompanion } from '../../../site/search/companion/open-companion.ts';
import { mixedArticles } from '../mixed-articles.ts';
import { type AskedTimes, askedTimes } from './asked-times.ts';
import { miniIndex, miniOptions } from './minisearch.ts';

export interface SearchSizes extends AskedTimes {
  engine: string;
  articles: number;
  seconds: number;
  /** Processor time of a build that learns, and of one whose articles were learnt before: what a busy machine disturbs least. */
  learning: number;
  learnt: number;
  files: number;
  /** Bytes packed by gzip: of the whole index, and of what a first question and the next one fetch. */
  total: number;
  fetched: Fetched;
}

interface Fetched {
  first: number;
  firstFiles: number;
  /** Of the question that fetches most. */
  firstMost: number;
  next: number;
}

/** So many articles' titles are asked, and so many of them timed. */
const [mostAsked, mostTimed] = [200, 40];

/** What an index of `count` articles, mixed from those of `source`, takes to build and to ask, and MiniSearch's beside it. */
export async function searchSizes(source: CompanionSource, count: number): Promise<SearchSizes[]> {
  const mixed = { ...source, articles: mixedArticles(source.articles, count) };
  const questions = evenly(mixed.articles, mostAsked).map(({ title }) => title);
  return [await ownSizes(mixed, questions), await miniSizes(mixed, questions)];
}

/** At most so many of a list, from all of it. */
function evenly<Each>(list: readonly Each[], most: number): Each[] {
  const step = Math.ceil(list.length / most);
  return list.filter((_, n) => n % step === 0);
}

async function ownSizes(
  source: CompanionSource,
  questions: readonly string[],
): Promise<SearchSizes> {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-bench-'));
  const build = () => buildCompanion(source, learntIn(folder));
  const { value: files, seconds, processor: learning } = timed(build);
  const { processor: learnt } = timed(build);
  rmSync(folder, { recursive: true });
  const bytes = new Map([...files].map(([name, text]) => [name, gzipSync(text).length]));
  const site = { locale: source.locale, files, bytes };
  return {
    engine: 'quietdesk',
    articles: source.articles.length,
    seconds,
    learning,
    learnt,
    files: files.size,
    total: [...bytes.values()].reduce((sum, size) => sum + size, 0),
    fetched: await fetchedBy(questions, site),
    ...(await askedTimes(evenly(questions, mostTimed), () => open(site))),
  };
}

/** Its index is one file: a first question fetches all of it. */
async function miniSizes(
  { locale, articles }: CompanionSource,
  questions: readonly string[],
): Promise<SearchSizes> {
  const {
    value: text,
    seconds,
    processor,
  } = timed(() => JSON.stringify(miniIndex({ locale, articles })));
  const total = gzipSync(text).length;
  return {
    engine: 'minisearch',
    articles: articles.length,
    seconds,
    learning: processor,
    learnt: processor,
    files: 1,
    total,
    fetched: { first: total, firstFiles: 1, firstMost: total, next: 0 },
    ...(await askedTimes(evenly(questions, mostTimed), async () => {
      const index = MiniSearch.loadJSON(text, miniOptions(locale));
      return (question) => index.search(question);
    })),
  };
}

/** An index with the packed sizes of its files. */
interface Site {
  locale: Locale;
  files: ReadonlyMap<string, string>;
  bytes: ReadonlyMap<string, number>;
}

async function open({ locale, files, bytes }: Site, sizes: number[] = []) {
  const companion = await openCompanion((name) => {
    sizes.push(bytes.get(name) ?? 0);
    return readChecked(companionPath(locale, name), new Response(files.get(name)));
  });
  return (question: string) => askCompanion(companion, question);
}

/** What readers fetch, each of whom asks a question and the next one. */
async function fetchedBy(questions: readonly string[], site: Site): Promise<Fetched> {
  const fetched = { first: 0, firstFiles: 0, firstMost: 0, next: 0 };
  for (const [n, question] of questions.entries()) {
    const sizes: number[] = [];
    const sum = () => sizes.splice(0).reduce((all, size) => all + size, 0);
    const ask = await open(site, sizes);
    await ask(question);
    fetched.firstFiles += sizes.length / questions.length;
    const first = sum();
    fetched.first += first / questions.length;
    fetched.firstMost = Math.max(fetched.firstMost, first);
    await ask(questions[(n + 1) % questions.length] ?? question);
    fetched.next += sum() / questions.length;
  }
  return fetched;
}

function timed<Value>(act: () => Value) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = act();
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - start) / 1000;
  return { value, seconds, processor: (user + system) / 1e6 };
}
