import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { isFileName } from '../../../../worker/contract/slugs.ts';
import { decoded } from '../../addresses/decoded.ts';
import { filesOfSite } from '../../addresses/site-files.ts';
import { didYouMean } from '../../advice/did-you-mean.ts';
import { pictureAddress } from '../../article/body/looks.ts';
import { definitionOf, isTag, type ParsedArticle } from '../../article/body/nodes.ts';
import { isCutOff } from '../../pictures/cut-off.ts';
import { refuseDrawing } from '../../pictures/drawing/refuse-drawing.ts';

const publicFolder = join(import.meta.dirname, '../../../public');

/** What is wrong with a picture: no words for who cannot see it, no file, one of another site, or one that does more than draw. */
export function pictureFault(node: Nodes, article: ParsedArticle): string | undefined {
  if (isTag(node) && node.name === 'img')
    return 'Write the picture as ![what it shows](./its-file.png).';
  if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
  const url = node.type === 'image' ? node.url : definitionOf(article.nodes, node.identifier);
  if (!node.alt?.trim()) return `Say in the brackets what the picture shows: ![…](${url}).`;
  return url === undefined ? undefined : fileFault(pictureAddress(url).file, article.file);
}

function fileFault(url: string, article: string): string | undefined {
  if (/^(https?:)?\/\//.test(url))
    return 'Put the picture beside the article and write ![…](./its-file.png): pictures of other sites are not shown.';
  const folder = url.startsWith('/') ? publicFolder : dirname(article);
  const file = join(folder, decoded(url));
  if (!isFileName(basename(file)))
    return `Name the picture otherwise: Windows has no file called "${basename(file)}".`;
  const beside = existsSync(dirname(file)) ? readdirSync(dirname(file)) : [];
  // As it is written: some systems tell no capitals apart, and others then find nothing.
  if (beside.some((name) => name.normalize() === basename(file).normalize()))
    return brokenFault(url, file);
  // Some files of the site are drawn by the build.
  if (url.startsWith('/') && filesOfSite.includes(url.slice(1))) return undefined;
  const pictures = beside.filter((name) => !/\.mdx?$/.test(name));
  const guess = didYouMean(basename(file), pictures, (name) => url.replace(/[^/]*$/, name));
  return `There is no picture ${url}.${guess || ' Put it beside the article.'}`;
}

/** What an importer would leave out for it. */
function brokenFault(url: string, file: string): string | undefined {
  const isDrawing = /\.svg$/i.test(file);
  if (!isDrawing && !/\.(?:png|jpe?g|webp|gif|avif)$/i.test(file)) return undefined;
  const bytes = readFileSync(file);
  const cut = isCutOff(bytes) ? 'cut off, and readers would see a part of it' : undefined;
  const fault = isDrawing ? refuseDrawing(bytes) : cut;
  return fault && `Replace the picture ${url}: it is ${fault}.`;
}
