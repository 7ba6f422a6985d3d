import { allArticles } from '../../content/articles.ts';
import { knownWords } from '../../content/published/known-words.ts';

/** By which words each article is found already; the Worker hands it to nobody else. */
export const GET = () => Response.json(knownWords(allArticles()));
