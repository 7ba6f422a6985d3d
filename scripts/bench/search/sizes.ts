import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { learntIn } from '../../../site/content/search/learnt-in.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { CompanionSource } from '../../../site/search/companion/build/source.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { readChecked } from '../../../site/search/companion/format/checksum.ts';
import { companionPath, openCompanion } from '../../../site/search/companion/open-companion.ts';
import { mixedArticles } from '../mixed-articles.ts';

export interface SearchSizes {
  articles: number;
  seconds: number;
  /** Processor time of a build that learns, and of one whose articles were learnt before: what a busy machine disturbs least. */
  learning: number;
  again: number;
  files: number;
  /** Bytes packed by gzip: of the whole index, and of what a first question and the next one fetch. */
  total: number;
  first: number;
  following: number;
  /** Files that a first question fetches. */
  fetched: number;
  /** Milliseconds for a first question, with opening the index, and for one whose files are there. */
  opening: number;
  asking: number;
}

/** So many articles' titles are asked. */
const mostAsked = 40;

/** What an index of `count` articles, mixed from those of `source`, takes to build and to ask. */
export async function searchSizes(source: CompanionSource, count: number): Promise<SearchSizes> {
  const articles = mixedArticles(source.articles, count);
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-bench-'));
  const build = () => buildCompanion({ ...source, articles }, learntIn(folder));
  const { value: files, seconds, processor: learning } = timed(build);
  const { processor: again } = timed(build);
  rmSync(folder, { recursive: true });

  const bytes = new Map([...files].map(([name, text]) => [name, gzipSync(text).length]));
  const step = Math.ceil(articles.length / mostAsked);
  const questions = articles.filter((_, n) => n % step === 0).map(({ title }) => title);
  const askings: Asking[] = [];
  for (const [n, question] of questions.entries()) {
    const next = questions[(n + 1) % questions.length] ?? question;
    askings.push(await asking([question, next], { locale: source.locale, files, bytes }));
  }
  return {
    articles: articles.length,
    seconds,
    learning,
    again,
    files: files.size,
    total: [...bytes.values()].reduce((sum, size) => sum + size, 0),
    first: mean(askings.map(({ first }) => first)),
    following: mean(askings.map(({ following }) => following)),
    fetched: mean(askings.map(({ fetched }) => fetched)),
    opening: mean(askings.map(({ opening }) => opening)),
    asking: mean(askings.map(({ asking }) => asking)),
  };
}

type Asking = Pick<SearchSizes, 'first' | 'following' | 'fetched' | 'opening' | 'asking'>;

/** An index with the packed sizes of its files. */
interface Site {
  locale: Locale;
  files: ReadonlyMap<string, string>;
  bytes: ReadonlyMap<string, number>;
}

/** One reader: opens the index, asks a question, asks the next one, and that one again. */
async function asking(
  [question, next]: [string, string],
  { locale, files, bytes }: Site,
): Promise<Asking> {
  const sizes: number[] = [];
  const sum = () => sizes.splice(0).reduce((all, size) => all + size, 0);
  let companion: Companion | undefined;
  const opening = await milliseconds(async () => {
    companion = await openCompanion((name) => {
      sizes.push(bytes.get(name) ?? 0);
      return readChecked(companionPath(locale, name), new Response(files.get(name)));
    });
    await askCompanion(companion, question);
  });
  const fetched = sizes.length;
  const first = sum();
  const again = async () => companion && (await askCompanion(companion, next));
  await again();
  return { opening, fetched, first, following: sum(), asking: await milliseconds(again) };
}

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function timed<Value>(act: () => Value) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = act();
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - start) / 1000;
  return { value, seconds, processor: (user + system) / 1e6 };
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
