import { sameWords } from '../content/search/same-words.ts';
import { settings } from '../content/settings.ts';

/** By what the Worker knows that two questions say the same. */
export const GET = () => Response.json(sameWords(settings.locales));
