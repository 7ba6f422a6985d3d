import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bytes, bytes, damagesTo } from '../../search/damages.ts';
import { startWorker } from '../../worker/own-worker.ts';
import { writeConfig } from '../../worker-config.ts';
import type { AskedOfDamaged, Searched } from './damaging-worker.ts';
import { type Figure, type Given, none } from './drill.ts';
import { newFolder } from './local-product.ts';

/** Asks the Worker's search while each file that it reads of the site's two indexes is damaged. */
export async function damagedFilesOfSite({ chance, size, progress }: Given): Promise<Figure[]> {
  const main = 'tests/bench/trust/damaging-worker.ts';
  const { worker, stop } = await startWorker(writeConfig({ folder: newFolder(), main }));
  const all = globSync('{companion,pagefind}/**/*.*', { cwd: 'dist' })
    .filter((file) => !file.endsWith('.js'))
    .sort();
  const files = size(all, [...all.slice(0, 2), ...all.slice(-3)]);
  const lies: string[] = [];
  let tries = 0;
  for (const [done, file] of files.entries()) {
    const built = new Uint8Array(readFileSync(join('dist', file)));
    for (const asked of questions) {
      const whole = await ask(asked, { file: '', sent: bytes() });
      const alone = await ask(asked, { file: fullText, sent: bytes() });
      for (const [damage, sent, status] of damagesTo(built, chance)) {
        const found = await ask(asked, { file: `/${file}`, sent, status });
        tries += 1;
        if (isLie(found, whole, alone)) lies.push(`${file} ${damage}: ${asked.question}`);
      }
    }
    progress('files of the site', done + 1, files.length);
  }
  await stop();
  return [
    { name: 'damages times questions, in the Worker', count: tries, atLeast: 100 },
    none('neither 503 nor a part of the same answer', lies),
  ];

  async function ask(asked: (typeof questions)[number], { file, sent, status = 200 }: Arriving) {
    const base64 = Buffer.from(sent).toString('base64');
    const damaged: AskedOfDamaged = { ...asked, file, status, sent: base64 };
    const answer = await worker.fetch('/', { method: 'POST', body: JSON.stringify(damaged) });
    return (await answer.json()) as Searched;
  }
}

interface Arriving {
  file: string;
  sent: Bytes;
  status?: number | undefined;
}

/** Without this file the index of the short answers stands alone. */
const fullText = '/pagefind/pagefind-entry.json';

/** What is answered, what nothing answers, for which the full text is asked too, and what is asked in the other script. */
const questions = [
  { locale: 'en', question: 'how do I refund a client' },
  { locale: 'en', question: 'bank holiday pigeon invoice' },
  { locale: 'zh-CN', question: '給客戶寄紙本鴿子' },
];

interface Answers {
  results: { article: string; excerpt: string }[];
}

/**
 * Whether an answer says neither that search is broken nor what the whole site says. Without the full text it may have
 * other passages, and none of the articles that only the full text finds.
 */
export function isLie(found: Searched, whole: Searched, alone: Searched): boolean {
  if (found.status === 503 || found.text === whole.text) return false;
  if (found.status !== 200) return true;
  const { results } = answersOf(found);
  const [known, sure] = [
    [whole, alone].flatMap((each) => answersOf(each).results),
    answersOf(alone).results,
  ];
  const passages = new Set(known.map(passageOf));
  const articles = new Set(sure.map(({ article }) => article));
  const isSure = results.flatMap(({ article }) => (articles.has(article) ? [article] : []));
  return (
    withoutResults(found) !== withoutResults(whole) ||
    results.some((result) => !passages.has(passageOf(result))) ||
    isSure.join() !== [...articles].join()
  );
}

const answersOf = ({ text }: Searched): Answers => JSON.parse(text);

const passageOf = ({ article, excerpt }: Answers['results'][number]) => `${article}: ${excerpt}`;

const withoutResults = ({ text }: Searched) =>
  JSON.stringify({ ...JSON.parse(text), results: [], total: 0, topics: {} });
