import type { Nodes } from 'mdast';
import { bodyNodes, isTag, type ParsedArticle } from './body-nodes.ts';
import { linkFaults } from './check-links.ts';
import { partFault } from './check-parts.ts';
import { pictureFault } from './check-pictures.ts';
import { syntaxFault } from './check-syntax.ts';
import type { Mistake } from './parse-yaml.ts';
import type { ReadArticle } from './read-article.ts';

/** What is wrong with what stands below the front matter. */
export function bodyMistakes(articles: readonly ReadArticle[], now: Date): Mistake[] {
  const broken: Mistake[] = [];
  const parsed = articles.flatMap((article): ParsedArticle[] => {
    const fault = syntaxFault(article);
    if (!fault) return [{ ...article, nodes: bodyNodes(article) }];
    broken.push(mistake(article, fault.line, fault.message));
    return [];
  });
  const linkFault = linkFaults(articles, parsed, now);
  const faults = [partFault, headingFault, pictureFault, linkFault];
  return [
    ...broken,
    ...parsed.flatMap((article) =>
      article.nodes.flatMap((node) =>
        faults.flatMap((fault) => {
          const message = fault(node, article);
          return message ? [mistake(article, node.position?.start.line ?? 1, message)] : [];
        }),
      ),
    ),
  ];
}

const mistake = ({ file, before }: ReadArticle, line: number, message: string): Mistake => ({
  file,
  line: before.body + line,
  key: '',
  message,
});

function headingFault(node: Nodes): string | undefined {
  const isFirst =
    (node.type === 'heading' && node.depth === 1) || (isTag(node) && node.name === 'h1');
  return isFirst ? 'Begin the heading with "##": the title is the one that has "#".' : undefined;
}
