import { mdxToJs } from 'satteri';
import type { ReadArticle } from '../../article/read.ts';
import { unknownPart } from './parts.ts';

interface SyntaxFault {
  /** From the first line of the body. */
  line: number;
  message: string;
}

/** Where a body does not compile, and what to write there. Plain Markdown always compiles. */
export function syntaxFault({ file, body }: ReadArticle): SyntaxFault | undefined {
  if (!file.endsWith('.mdx')) return undefined;
  try {
    mdxToJs(body);
    return undefined;
  } catch (error) {
    const [, line = '1', fault = String(error)] =
      /^(\d+):\d+: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec((error as Error).message) ?? [];
    const text = body.split('\n')[Number(line) - 1] ?? '';
    return { line: Number(line), message: adviceFor(fault, text, file) };
  }
}

const withoutEnd = ['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr'];

function adviceFor(fault: string, line: string, file: string): string {
  const [, tag = '', name = ''] = /`(<\/?([\w.-]*)>)`/.exec(fault) ?? [];
  const wrong = name && unknownPart(name, file);
  if (wrong) return wrong;
  if (fault.startsWith('Expected a closing tag')) {
    return withoutEnd.includes(name)
      ? `Write <${name} /> with a slash at its end.`
      : `Close <${name}> with </${name}>${/^[a-z]/.test(name) ? `, or write \`${tag}\` in backticks` : ''}.`;
  }
  if (fault.startsWith('Unexpected closing tag')) {
    const open = /for `<([\w.-]+)>`/.exec(fault)?.[1];
    return open
      ? `Close <${open}> with </${open}> before ${tag}.`
      : `There is no <${name}> before ${tag}.`;
  }
  if (fault.startsWith('Could not parse esm')) {
    const word = line.trim().split(/\s/)[0];
    return `Begin the line with another word than "${word}": a program begins so.`;
  }
  if (/brace|expression/i.test(fault)) {
    return `Write ${/\{[^}]*\}/.exec(line)?.[0] ?? '{'} in backticks, or \\{ for the brace alone.`;
  }
  if (line.includes('<!--')) return 'Write a note to yourself as {/* … */}.';
  const address = /<(https?:[^>\s]+|[^>\s@]+@[^>\s]+)>/.exec(line)?.[1];
  if (address)
    return `Write the link as [${address}](${address.includes(':') ? '' : 'mailto:'}${address}).`;
  if (fault.includes('`<`') || fault.includes('before name'))
    return 'Write < in backticks, or \\< for the sign alone.';
  return `${fault}.`;
}
