import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { readOptions } from '../../scripts/terminal/options.ts';
import { scrub } from '../../worker/contract/privacy/scrub.ts';
import { honest } from '../functions/scrub/honest/honest.ts';
import { things } from '../functions/scrub/honest/things.ts';
import { markedTexts } from '../functions/scrub/personal/marked.ts';
import { comparedWithLibrary } from './phone-library.ts';

const help = `npm run bench:scrub [-- --library]

Prints how many texts that name somebody are masked as they should be, how many honest questions stay
as they are, how long it takes, and what a browser fetches for it (of the last build).

  --library  the same lists by libphonenumber-js, and its example number of every country by our rules;
             install it first: npm install --no-save libphonenumber-js@1.13.16`;

const { values } = readOptions({ help, options: { library: { type: 'boolean', default: false } } });
const rounds = 50;

const kinds = markedTexts.map(([what]) => what.replace(/ \(.*/, ''));
for (const kind of new Set(kinds)) {
  const texts = markedTexts.filter((_, n) => kinds[n] === kind).flatMap(([, texts]) => texts);
  const masked = texts.filter(({ text, kept }) => scrub(text) === kept);
  print(kind, `${masked.length} of ${texts.length} masked`);
}
const questions = [...honest, ...things];
const untouched = questions.filter((text) => scrub(text) === text);
print('honest questions', `${untouched.length} of ${questions.length} untouched`);

const texts = [...questions, ...markedTexts.flatMap(([, texts]) => texts.map(({ text }) => text))];
const before = process.cpuUsage();
for (let round = 0; round < rounds; round += 1) for (const text of texts) scrub(text);
const microseconds = process.cpuUsage(before).user / rounds / texts.length;
print('processor time', `${microseconds.toFixed(0)} µs a question`);

const chunk = readdirSync('dist/_astro').find((file) => file.startsWith('send-gap.'));
if (chunk) {
  const bytes = brotliCompressSync(readFileSync(`dist/_astro/${chunk}`)).length;
  print('in the browser', `${bytes} bytes of Brotli`);
}
if (values.library) for (const line of await comparedWithLibrary()) console.log(line);

function print(what: string, value: string) {
  console.log(`${what.padEnd(22)}${value}`);
}
