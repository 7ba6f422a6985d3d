import type { YAMLError } from 'yaml';

/** A place in a text, and what to write there. */
export interface YamlFault {
  offset: number;
  message: string;
}

/** Says where a text is no YAML, and what to write there. */
export function yamlFault(errors: readonly YAMLError[], text: string): YamlFault {
  const [first] = errors as [YAMLError];
  return misaligned(errors, text) ?? { offset: first.pos[0], ...adviceFor(first, text) };
}

/** A key or an item that is further in, or further out, than those above it. */
function misaligned(errors: readonly YAMLError[], text: string): YamlFault | undefined {
  for (const { code, pos, message } of errors) {
    const [start, end] = pos;
    const found = text.slice(start, end);
    const [, space, key] = /\n([ ]*)(\S+)$/.exec(found) ?? [];
    if (code === 'MULTILINE_IMPLICIT_KEY' && space && key) return lineUp(end - 1, `${key}:`);
    if (code === 'MULTILINE_IMPLICIT_KEY' && found === '-') return lineUp(start, found);
    const beginsLine = start > 0 && text[start - 1] === '\n';
    if (beginsLine && message.endsWith('at node end') && text[end] === ':')
      return lineUp(start, `${found}:`);
  }
  return undefined;
}

/** For a key or an item that does not stand below those above it. */
export const lineUp = (offset: number, sign: string) => ({
  offset,
  message: `Line up "${sign}" with ${sign === '-' ? 'the "-"' : 'the keys'} above it.`,
});

function adviceFor(error: YAMLError, text: string): { message: string; offset?: number } {
  const { code, message, pos } = error;
  const value = valueAt(text, pos[0]);
  const begins = `Put the text in quotes: it begins with "${value[0]}".`;
  if (value.startsWith('{') && isAmongWords(error)) {
    const sign = /[[\]{}"'#]/.exec(text[pos[0]] ?? '')?.[0];
    return { message: inBraces(sign ? `one holds "${sign}"` : 'one holds a sign of YAML') };
  }
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: `The key "${keyAt(text, pos[0])}" stands twice: keep one.` };
    case 'TAB_AS_INDENT':
      return { message: 'Put spaces before the words in place of the tab.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'Put the text in quotes: it holds a colon.' };
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return { message: begins };
    case 'BAD_DQ_ESCAPE':
      return { message: 'Write two backslashes for one, as the text is in double quotes.' };
    case 'BAD_INDENT':
      return { message: `Close the list with "${message.at(-1)}".` };
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: withColon(keyAt(text, pos[0])) };
    case 'MISSING_CHAR':
      return message.startsWith('Missing closing')
        ? { message: 'Close the quotation mark.', offset: openQuote(text) ?? pos[0] }
        : { message: withColon(keyAt(text, pos[0])) };
    case 'UNEXPECTED_TOKEN':
      if (message.includes('block-seq-ind'))
        return { message: 'Begin the list on the next line, or put the text in quotes.' };
      if (value.startsWith("'"))
        return { message: 'Put the text in double quotes: it holds a "\'".' };
      if (value.startsWith('"'))
        return {
          message: 'Put the whole text between the quotes, and \\" for a quotation mark in it.',
        };
      return { message: begins };
    default:
      return { message: `${message}.` };
  }
}

/** Whether it is about a sign, or a word, that stands where a text between braces has to be over. */
const isAmongWords = ({ code, message }: YAMLError) =>
  code === 'UNEXPECTED_TOKEN' ||
  (code === 'MISSING_CHAR' && !message.startsWith('Missing closing'));

/** For a text between braces, where more signs mean something than elsewhere. */
export const inBraces = (reason: string) =>
  `Put each text between "{" and "}" in quotes: ${reason}.`;

const withColon = (key: string) => `Write a colon and a space after the key: "${key}: …".`;

const keyAt = (text: string, offset: number) =>
  /^["']?([^\s:"']*)/.exec(text.slice(offset))?.[1] ?? '';

/** What is written behind the key, or behind the dash, of the line that holds `offset`. */
function valueAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  return line.replace(/^[\s-]*(?:[^\s:]+:\s+)?/, '');
}

/** The place of the quotation mark that opens a text and is alone on its line. */
function openQuote(text: string): number | undefined {
  const found = /^[^\n]*?(?::|-)[ ]+(?:"[^"\n]*|'[^'\n]*)$/m.exec(text);
  return found?.index;
}
