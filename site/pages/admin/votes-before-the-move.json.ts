import { allArticles } from '../../content/articles.ts';
import { contentFolder } from '../../content/folder.ts';
import { votesBefore } from '../../content/published/votes-before.ts';

/** What the owner is shown of the votes that articles had at a help desk; the Worker hands it to nobody else. */
export const GET = () => Response.json(votesBefore(contentFolder, allArticles()));
