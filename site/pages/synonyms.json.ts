import { sameWords } from '../content/published-synonyms.ts';
import { settings } from '../content/settings.ts';

/** By what the Worker knows that two questions say the same. */
export const GET = () => Response.json(sameWords(settings.locales));
