import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

export type Fields = Record<string, unknown>;

interface FrontMatter {
  fields: Fields;
  body: string;
  /** What could not be read as it was meant. */
  problem?: string;
  /** The lines themselves where there is a problem. */
  unread?: string;
}

/** `isNone` of what is no list of keys: a text between two lines. */
type Read = (Omit<FrontMatter, 'body'> & { isNone?: true }) | { reason: string };

/**
 * Splits a file into its front matter, in YAML, TOML or JSON, and its body. Front matter is data: what asks to be run is
 * refused. What some tool may have read as front matter, and others as words, is `unread` too: it may have said that
 * nobody reads the page.
 */
export function readFrontMatter(source: string): FrontMatter | { reason: string } {
  const [before = ''] = beforeIt.exec(source) ?? [];
  const text = source.slice(before.length);
  const language = /^---[ \t]*([a-z]+)[ \t]*\n/i.exec(text)?.[1]?.toLowerCase();
  if (language !== undefined && !readers.has(language))
    return { reason: 'front matter in another language than YAML, TOML or JSON' };

  const found = blockOf(text, language ?? 'yaml');
  if (!found) return openHead(source, text) ?? unclosed(source, text);
  const read = found.read(found.inside);
  if ('reason' in read) return read;
  if (read.isNone) return { fields: {}, body: source, unread: found.inside };
  const comments = before.replace(/^[^<]*|[^>]*$/g, '');
  return { ...read, body: comments + text.slice(found.whole.length) };
}

/** Signs that nobody sees, and comments: tools read what stands behind them. */
const beforeIt = /^(?:[\s\uFEFF\u200B-\u200D\u2060]|<!--[\s\S]*?-->)*/;

interface Block {
  whole: string;
  inside: string;
  read: (text: string) => Read;
}

function blockOf(text: string, language: string): Block | undefined {
  const toml = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/.exec(text);
  if (toml) return { whole: toml[0], inside: toml[1] ?? '', read: readToml };
  const json = /^;;;[ \t]*\n([\s\S]*?)\n;;;[ \t]*(?:\n|$)/.exec(text);
  if (json) return { whole: json[0], inside: json[1] ?? '', read: readJson };
  const bare = bareJson(text);
  if (bare) return { whole: bare, inside: bare, read: readJson };
  const yaml =
    /^---(?:[ \t]*[a-z]*|[ \t]+#[^\n]*)[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/i;
  const block = yaml.exec(text);
  if (!block) return undefined;
  return { whole: block[0], inside: block[1] ?? '', read: readers.get(language) ?? readYaml };
}

/** Hugo takes an object at the very start for front matter, however its lines are broken. */
function bareJson(text: string): string | undefined {
  if (!/^\{\s*"/.test(text)) return undefined;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return undefined;
}

/** Lines of keys below a line of dashes or pluses that nothing closes as tools want it. */
function unclosed(source: string, text: string): FrontMatter {
  const [whole = '', lines = ''] =
    /^(?:-{3,}|\+{3,})[^\n]*\n((?:(?!-{3,}|\+{3,})[^\n]*\S[^\n]*(?:\n|$)){1,60})/.exec(text) ?? [];
  const isKeys = lines !== '' && lines.split('\n').every((line) => keyLine.test(line));
  if (!isKeys) return { fields: {}, body: source };
  return {
    fields: fieldsByLine(lines),
    problem: 'not closed as it begins, read line by line',
    unread: lines,
    body: text.slice(whole.length).replace(/^(?:-{3,}|\+{3,})[ \t]*(?:\n|$)/, ''),
  };
}

/**
 * Lines of keys that nothing encloses, as Pelican and MultiMarkdown have them; a blank line ends them. Where another line
 * does, some tools read keys and others words.
 */
function openHead(source: string, text: string): FrontMatter | undefined {
  const [lines = ''] = headLines.exec(text) ?? [];
  const keys = lines.split('\n').filter((line) => /^\S/.test(line));
  if (keys.length < 2 || !/^(title|date|author|status|slug)[ \t]*:/i.test(lines)) return undefined;
  const rest = text.slice(lines.length);
  if (!/^[ \t]*(\n|$)/.test(rest)) return { fields: {}, body: source, unread: lines };
  return { fields: fieldsOfHead(lines), body: rest };
}

const headLines =
  /^(?:[A-Za-z][\w -]{0,40}:(?:[ \t][^\n]*)?(?:\n|$)(?:(?: {4}|\t)[ \t]*\S[^\n]*(?:\n|$))*){1,60}/;

/** Capitals make no difference to these tools; what stands further in goes on with the line above. */
function fieldsOfHead(lines: string): Fields {
  const pairs = lines.split(/\n(?=\S)/).map((line): [string, string] => {
    const [, key = '', value = ''] = /^([^:]*):([\s\S]*)$/.exec(line) ?? [];
    return [key.trim().toLowerCase(), value.trim().replace(/\s*\n\s*/g, ' ')];
  });
  return Object.fromEntries(pairs.filter(([key]) => key !== ''));
}

const keyLine = /^(?:\s*|\s*#.*|\s*-\s.*|\s+\S.*|"?[A-Za-z][\w-]*"?[ \t]*[:=].*)$/;

function readYaml(yaml: string): Read {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0)
    return {
      fields: fieldsByLine(yaml),
      problem: 'not valid YAML, read line by line',
      unread: yaml,
    };
  try {
    // An alias multiplies what it points at; nobody needs one in front matter.
    const fields: unknown = document.toJS({ maxAliasCount: 0 });
    return recordOrNone(fields);
  } catch {
    return { reason: 'front matter with YAML aliases' };
  }
}

function readToml(toml: string): Read {
  try {
    return { fields: parseToml(toml) };
  } catch {
    return {
      fields: fieldsByLine(toml),
      problem: 'not valid TOML, read line by line',
      unread: toml,
    };
  }
}

function readJson(json: string): Read {
  try {
    const fields: unknown = JSON.parse(json);
    return recordOrNone(fields);
  } catch {
    return {
      fields: fieldsByLine(json),
      problem: 'not valid JSON, read line by line',
      unread: json,
    };
  }
}

const readers = new Map<string, (text: string) => Read>([
  ['yaml', readYaml],
  ['yml', readYaml],
  ['toml', readToml],
  ['json', readJson],
]);

function fieldsByLine(text: string): Fields {
  const pairs = [...text.matchAll(/^[ \t]*"?([A-Za-z][\w-]*)"?[ \t]*(?::[ \t]+|=[ \t]*)(\S.*)$/gm)];
  const plain = (value: string) =>
    value
      .replace(/,\s*$/, '')
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim();
  return Object.fromEntries(pairs.map(([, key, value = '']) => [key, plain(value)]));
}

/** Empty front matter says nothing, and is some. */
const recordOrNone = (fields: unknown): Read =>
  isRecord(fields) || fields === null || fields === undefined
    ? { fields: fields ?? {} }
    : { fields: {}, isNone: true };

/** Whether a value has keys of its own. TOML has dates, which have none. */
export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
