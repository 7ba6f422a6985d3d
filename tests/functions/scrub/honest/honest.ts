import { numbers } from './numbers.ts';
import { questions } from './questions.ts';
import { words } from './words.ts';

/** Questions that name nobody: not a character of them may be masked. */
export const honest = [...numbers, ...words, ...questions] as const;
