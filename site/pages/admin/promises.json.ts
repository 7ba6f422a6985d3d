import { allArticles } from '../../content/articles.ts';
import { publishedPromises } from '../../content/published/promises.ts';

/** Which questions this build promises to answer, and with which article; the Worker hands it to nobody else. */
export const GET = () => Response.json(publishedPromises(allArticles()));
