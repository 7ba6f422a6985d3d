import { settings } from '../content/settings.ts';
import { knownSynonyms } from '../content/synonyms.ts';

/** By what the Worker knows that two questions say the same. */
export const GET = () => Response.json(knownSynonyms(settings.locales));
