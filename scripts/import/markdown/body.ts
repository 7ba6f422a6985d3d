import type { Root } from 'hast';
import type { Root as Mdast } from 'mdast';
import { rewritePictures } from '../html/pictures/pictures.ts';
import { cleanHtml } from '../html/safety/unsafe.ts';
import { straighten } from '../html/text/straighten.ts';
import type { Lose } from '../losses.ts';
import type { Library } from '../places/library.ts';
import { rewriteLinks, trimBareAddresses } from '../places/links.ts';
import { linksInTitles } from './article-parts.ts';
import { faultIn } from './check-body.ts';
import { type Dialect, markdownText, markdownTree, plainWords } from './to-markdown.ts';

/** Where links and pictures of an article lead here. */
interface Destinations {
  path: string;
  title: string;
  library: Library;
  base: string;
  leadFile: (address: string) => string | undefined;
  leadToFirst: (address: string) => { slug: string } | undefined;
  lose: Lose;
  place: (address: string) => string | undefined;
  isTall: (address: string) => boolean;
}

interface Body {
  text: string;
  dialect: Dialect;
  /** What the text says, as a tree. */
  tree: Mdast;
}

/**
 * The body as it is written: MDX, or Markdown when MDX would not compile or would say something else, or
 * the words alone when that is not safe either.
 */
export function finish(tree: Root, destinations: Destinations): Body {
  trimBareAddresses(tree);
  rewriteLinks(tree, destinations);
  rewritePictures(tree, destinations);
  return writeBody(tree, destinations.lose);
}

/** The same of a tree whose links and pictures lead where they should. */
export function writeBody(tree: Root, lose: Lose): Body {
  straighten(tree);
  const clean = cleanHtml(tree);

  const meant = markdownTree(clean, 'mdx');
  const text = markdownText(meant, 'mdx');
  const fault = faultIn(text, meant, 'mdx');
  if (fault === undefined) {
    for (const address of linksInTitles(clean)) lose('link turned into text', address);
    return { text, dialect: 'mdx', tree: meant };
  }

  lose('kept as .md, as it would not compile as MDX', fault.what);
  return plainBody(clean, lose);
}

function plainBody(clean: Root, lose: Lose): Body {
  const meant = markdownTree(clean, 'md');
  const text = markdownText(meant, 'md');
  const fault = faultIn(text, meant, 'md');
  if (fault?.isDangerous) {
    lose('only the words kept, as nothing else was safe', fault.what);
    return { text: plainWords(meant), dialect: 'md', tree: meant };
  }
  if (fault) lose('may read differently', fault.what);
  return { text, dialect: 'md', tree: meant };
}
