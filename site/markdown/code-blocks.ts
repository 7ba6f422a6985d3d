import type { Element } from 'hast';
import { defineHastPlugin, type HastVisitorContext, type MdxJsxFlowElementHast } from 'satteri';
import { element } from './element.ts';
import { stringsOfFile } from './strings-of-file.ts';

const names: Record<string, string> = {
  bash: 'Shell',
  sh: 'Shell',
  shell: 'Shell',
  js: 'JavaScript',
  javascript: 'JavaScript',
  ts: 'TypeScript',
  json: 'JSON',
  html: 'HTML',
  css: 'CSS',
  php: 'PHP',
  py: 'Python',
  python: 'Python',
  sql: 'SQL',
  xml: 'XML',
  yaml: 'YAML',
  csv: 'CSV',
  http: 'HTTP',
  cpp: 'C++',
  arduino: 'Arduino',
};

/** A block of Markdown, or one written in tags. */
type Pre = Readonly<Element | MdxJsxFlowElementHast>;

/** Puts a code block under a row that names its language and holds the button to copy it. */
export const codeBlocks = () =>
  defineHastPlugin({
    name: 'code-blocks',
    element: { filter: ['pre'], visit },
    mdxJsxFlowElement: { filter: ['pre'], visit },
  });

function visit(node: Pre, ctx: HastVisitorContext) {
  const words = stringsOfFile(ctx.fileURL).parts;
  const name = nameOf(languageOf(node)) ?? words.code;
  const bar = element('div', { className: ['code-bar'], dataPagefindIgnore: '' }, [
    element('span', {}, [{ type: 'text', value: name }]),
    element(
      'button',
      {
        type: 'button',
        className: ['button', 'small'],
        hidden: true,
        dataCopied: words.copied,
      },
      [{ type: 'text', value: words.copy }],
    ),
  ]);
  // The block is rebuilt around a copy: what wraps a node can only follow it.
  const code = element('pre', { tabIndex: 0 }, [...node.children] as Element['children']);
  ctx.replaceNode(node, element('div', { className: ['code'] }, [bar, code]));
}

function languageOf(pre: Pre): string {
  const [code] = pre.children;
  const classes = code?.type === 'element' ? code.properties['className'] : [];
  const language = Array.isArray(classes)
    ? classes.map(String).find((name) => name.startsWith('language-'))
    : '';
  return language?.slice('language-'.length) ?? '';
}

const nameOf = (language: string) => names[language] ?? (language || undefined);
