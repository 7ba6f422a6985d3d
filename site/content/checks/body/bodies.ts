import type { Nodes } from 'mdast';
import { diagramFault, plainDiagram } from '../../../markdown/diagram.ts';
import { idsOfPage } from '../../article/body/ids.ts';
import { bodyNodes, isTag, nodeIds, type ParsedArticle } from '../../article/body/nodes.ts';
import type { ReadArticle } from '../../article/read.ts';
import type { Mistake } from '../../yaml/parse.ts';
import { tooDeep } from './depth.ts';
import { hiddenFaults, writtenFault } from './hidden.ts';
import { linkFaults } from './links.ts';
import { partFault } from './parts.ts';
import { pictureFault } from './pictures.ts';
import { syntaxFault } from './syntax.ts';
import { mostToBuild, tooDense } from './too-dense.ts';

/** What is wrong with what stands below the front matter of articles, and with other texts that may link to them. */
export function bodyMistakes(
  articles: readonly ReadArticle[],
  texts: readonly ReadArticle[],
  now: Date,
): Mistake[] {
  const all = [...articles, ...texts];
  const hidden = new Map(all.map((article) => [article.file, hiddenFaults(article)]));
  const broken = all.flatMap((article) =>
    (hidden.get(article.file) ?? []).map(({ line, message }) => mistake(article, line, message)),
  );
  const parsed = all.flatMap((article): ParsedArticle[] => {
    const fault = denseFault(article) ?? syntaxFault(article);
    if (!fault) return [{ ...article, nodes: bodyNodes(article) }];
    broken.push(mistake(article, fault.line, fault.message));
    return [];
  });
  const linkFault = linkFaults(articles, parsed, now);
  const faults = [partFault, headingFault, codeFault, pictureFault, linkFault];
  const faultsOf = ({ file }: ParsedArticle) =>
    hidden.get(file)?.length ? faults : [...faults, writtenFault];
  return [
    ...broken,
    ...parsed.flatMap(sameIds),
    ...parsed.flatMap(depthFault),
    ...parsed.flatMap((article) =>
      article.nodes.flatMap((node) =>
        faultsOf(article).flatMap((fault) => {
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

/** Looked for before anything reads the body, as nothing would come to an end with it. */
function denseFault({ body }: ReadArticle) {
  const dense = tooDense(body, mostToBuild);
  return (
    dense && {
      line: dense.line,
      message: `Make this simpler, or divide it: there are ${dense.reason}.`,
    }
  );
}

function depthFault(article: ParsedArticle): Mistake[] {
  const deep = article.nodes[0] && tooDeep(article.nodes[0]);
  if (!deep) return [];
  const line = deep.position?.start.line ?? 1;
  return [mistake(article, line, 'Take this out of what it stands in: it is too deep inside.')];
}

/** A link leads to the first of two, whatever it means. */
function sameIds(article: ParsedArticle): Mistake[] {
  const first = new Map<string, number>();
  return [...nodeIds(article.nodes)].flatMap(([node, id]) => {
    const line = node.position?.start.line ?? 1;
    const other = first.get(id);
    first.set(id, other ?? line);
    if (idsOfPage.includes(id))
      return [mistake(article, line, `Write another id: the page has #${id}.`)];
    if (other === undefined) return [];
    const where = `line ${article.before.body + other}`;
    return [
      mistake(article, line, `Write an id of its own, [#…] at its end: ${where} is #${id} too.`),
    ];
  });
}

function headingFault(node: Nodes): string | undefined {
  const isFirst =
    (node.type === 'heading' && node.depth === 1) || (isTag(node) && node.name === 'h1');
  return isFirst ? 'Begin the heading with "##": the title is the one that has "#".' : undefined;
}

function codeFault(node: Nodes): string | undefined {
  const fault =
    node.type === 'code' && node.lang === 'mermaid' && diagramFault(plainDiagram(node.value));
  return fault ? `This diagram cannot be drawn: ${fault}` : undefined;
}
