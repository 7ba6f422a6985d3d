import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { diagramFault, plainDiagram } from '../../../../site/markdown/diagram.ts';
import { withoutCodeMarks } from '../../dialects/text/code-marks.ts';
import type { Lose } from '../../losses.ts';

/** Keeps the language of a code block if it is a plain word, and a diagram if it is one that we draw. */
export function nameCode(tree: Root, lose: Lose): void {
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'code') return;
    const language = languageOf(node);
    if (language === 'mermaid') plainHead(node);
    const isRefused = language === 'mermaid' && !isDrawn(textOf(node));
    if (isRefused)
      lose('diagram of a kind that is not drawn, now code', textOf(node).split('\n')[0] ?? '');

    const isBlock = parent?.type === 'element' && parent.tagName === 'pre';
    if (isBlock && !aboutMarkdown.test(language)) leaveMarks(node, lose);
    const isPlain = /^[a-z][\w+#.-]*$/.test(language) && !isRefused;
    node.properties = isPlain ? { className: [`language-${language}`] } : {};
  });
}

/** What shows Markdown shows such marks. */
const aboutMarkdown = /^(?:md|mdx|markdown)$/;

function leaveMarks({ children }: Element, lose: Lose): void {
  for (const text of children) {
    if (text.type !== 'text') continue;
    const { code, marks } = withoutCodeMarks(text.value);
    for (const mark of marks) lose('mark of another tool left out', mark);
    text.value = code;
  }
}

/** Whether it is of a kind whose look is tried, and can be drawn. */
const isDrawn = (diagram: string): boolean =>
  /^\s*(%%.*\n\s*)*(flowchart|graph|sequenceDiagram)\b/.test(diagram) &&
  diagramFault(plainDiagram(diagram)) === undefined;

/** Some end the first line as a statement, which it is none. */
function plainHead({ children }: Element): void {
  const [text] = children;
  if (text?.type === 'text')
    text.value = text.value.replace(/^(\s*(?:flowchart|graph)[ \t]+\w+)[ \t]*;[ \t]*$/m, '$1');
}

function languageOf({ properties }: Element): string {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  const named = classes.map(String).find((name) => name.startsWith('language-'));
  // Shiki knows its languages by their lower-case names.
  return (named ?? '').slice('language-'.length).toLowerCase();
}
