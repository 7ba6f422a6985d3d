import { sameWords } from '../content/search/same-words.ts';

/** By what the Worker knows that two questions say the same. */
export const GET = () => Response.json(sameWords());
