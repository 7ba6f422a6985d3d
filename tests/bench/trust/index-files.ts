import { companionSource } from '../../../site/content/companion-source.ts';
import { settings } from '../../../site/content/settings.ts';
import { BrokenIndex } from '../../../site/search/broken-index.ts';
import type { CompanionAnswer } from '../../../site/search/companion/ask-companion.ts';
import { asking, built, isRead, questionThatReads } from '../../search/damaged-site.ts';
import { damagesOf } from '../../search/damages.ts';
import { largeChineseSite, largeSite } from '../../search/large-sites.ts';
import { openFiles } from '../../search/open-site.ts';
import { randomQuestions } from '../../search/random-questions.ts';
import { someOf } from '../../search/seeded.ts';
import { bicycleShop, bookingTool } from '../../search/small-sites.ts';
import { type Drill, type Figure, type Given, none } from './drill.ts';
import { damagedFilesOfSite } from './index-in-worker.ts';

export const index: Drill = {
  promise: 'A broken index tells no lie',
  how: 'Every file of the search index is missing, replaced by a page, emptied, cut off, changed by one bit, or that of the other language, of another build, of another name. First in the program that the browser runs, with this site and with made-up ones whose indexes lie in parts; then in the Worker, where the files of the full text are damaged too. Search may say that it is broken, or answer as if nothing were: nothing else.',
  async run(given) {
    return [...(await inBrowser(given)), ...(await damagedFilesOfSite(given))];
  },
};

async function inBrowser({ chance, size, progress }: Given): Promise<Figure[]> {
  const lies: Lie[] = [];
  let tries = 0;
  const drilled = sites();
  for (const [number, [{ source, files, before }, { files: foreign }]] of drilled.entries()) {
    const askWhole = await openFiles(files);
    const random = randomQuestions(source, size(3, 1), Math.floor(2 ** 32 * chance()));
    const names = [...files.keys()].filter((name) => isRead(name, source));
    for (const name of size(names, someOf(names, 4, chance))) {
      const asked = [questionThatReads(name, source, files), ...random];
      const whole = await Promise.all(asked.map((question) => askWhole(question)));
      let damaged: Response | undefined;
      const ask = asking(source, (read) =>
        read === name && damaged ? damaged.clone() : new Response(files.get(read)),
      );
      for (const [damage, sent, status = 200] of damagesOf(
        name,
        { files, before, foreign },
        chance,
      )) {
        damaged = new Response(sent, { status });
        for (const [n, question] of asked.entries()) {
          const found = await ask(question).catch((fault: unknown) => fault);
          const kind = lieOf(whole[n], found);
          if (kind) lies.push({ kind, example: `${source.locale} ${name} ${damage}: ${question}` });
          tries += 1;
        }
      }
    }
    progress('indexes', number + 1, drilled.length);
  }
  return [
    { name: 'damages times questions, in the program of the browser', count: tries, atLeast: 100 },
    ...figuresOf(lies),
  ];
}

export type Kind = 'nothing answers' | 'another article' | 'another answer';

export interface Lie {
  kind: Kind;
  example: string;
}

/** What is untrue in what was found beside what a whole index finds; nothing where it says that it is broken. */
export function lieOf(whole: CompanionAnswer | undefined, found: unknown): Kind | undefined {
  if (found instanceof BrokenIndex || JSON.stringify(found) === JSON.stringify(whole))
    return undefined;
  const { answered, results } = (found ?? {}) as Partial<CompanionAnswer>;
  if (whole?.answered && answered === false) return 'nothing answers';
  return results?.[0]?.article.id === whole?.results[0]?.article.id
    ? 'another answer'
    : 'another article';
}

export const figuresOf = (lies: readonly Lie[]): Figure[] => {
  const of = (wanted: Kind) =>
    lies.flatMap(({ kind, example }) => (kind === wanted ? [example] : []));
  return [
    none('said that nothing answers, untruly', of('nothing answers')),
    none('named another article first', of('another article')),
    none('answered otherwise', of('another answer')),
  ];
};

/** Each beside one whose files it may be mixed up with. */
function sites() {
  const own = settings.locales.map((locale) => built(companionSource(locale, new Date())));
  const [shop, tool] = [built(bicycleShop), built(bookingTool)];
  const [english, chinese] = [built(largeSite), built(largeChineseSite)];
  return [
    ...own.map((site, n) => [site, own[(n + 1) % own.length] ?? site] as const),
    ...([
      [shop, tool],
      [tool, shop],
      [english, chinese],
      [chinese, english],
    ] as const),
  ];
}
