import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { allArticles } from '../../content/articles.ts';
import { filesFolder, linkedFiles, namesOfFiles } from '../../content/files/folder.ts';

export function getStaticPaths() {
  const linked = linkedFiles(allArticles());
  return namesOfFiles()
    .filter((name) => linked.has(name))
    .map((file) => ({ params: { file } }));
}

/** What readers may fetch beside articles: a form, a manual. Its kind is told by its name. */
export const GET = ({ params: { file = '' } }: APIContext) =>
  new Response(new Uint8Array(readFileSync(join(filesFolder, file))));
