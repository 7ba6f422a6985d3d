import { builtFile } from '../built-files.ts';
import { knownWordsPath, knownWordsSchema } from '../contract/published/known-words.ts';
import { manifestSchema } from '../contract/published/manifest.ts';
import { promisesPath, promisesSchema } from '../contract/published/promises.ts';
import { synonymsSchema } from '../contract/published/synonyms.ts';
import { allVotesBeforeSchema, votesBeforePath } from '../contract/published/votes-before.ts';

/** What is published in each language. */
export const articlesOf = builtFile('/articles.json', manifestSchema);

/** The votes that articles had before they came here. */
export const votesBeforeOf = builtFile(votesBeforePath, allVotesBeforeSchema);

/** The words by which articles are found. */
export const knownWordsOf = builtFile(knownWordsPath, knownWordsSchema);

/** The article that is promised to a question. */
export const promisesOf = builtFile(promisesPath, promisesSchema);

/** The words that customers use for each other, and Traditional characters with their Simplified ones. */
export const knownSynonymsOf = builtFile('/synonyms.json', synonymsSchema);
