import { knownSynonyms } from '../content/search/synonyms.ts';
import { settings } from '../content/settings.ts';

/** By what the Worker knows that two questions say the same. */
export const GET = () => Response.json(knownSynonyms(settings.locales));
