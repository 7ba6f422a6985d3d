import { characterPairs } from '../../traditional.ts';
import type { Companion } from '../companion.ts';
import type { TraditionalPart } from '../format/index-format.ts';

/** A question in Simplified characters. The table is read once a question has a character that its words have not. */
export async function simplified(companion: Companion, question: string): Promise<string> {
  const { analyser } = companion;
  const characters = question.match(/\p{Script=Han}/gu) ?? [];
  if (!analyser.foldsTraditional || characters.length === 0) return question;
  // The parts in which its words stand if it is in Simplified characters, and which it then needs.
  const words = await companion.wordsAround(analyser.words(question));
  if (characters.every(words.hasPiece)) return question;
  const table = characterPairs(await companion.part<TraditionalPart>('traditional'));
  return question.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
}
