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

type Read = Omit<FrontMatter, 'body'> | { reason: string };

/** Splits a file into its front matter, in YAML, TOML or JSON, and its body. Front matter is data: what asks to be run is refused. */
export function readFrontMatter(text: string): FrontMatter | { reason: string } {
  const language = /^---[ \t]*([a-z]+)[ \t]*\n/i.exec(text)?.[1]?.toLowerCase();
  if (language !== undefined && !readers.has(language))
    return { reason: 'front matter in another language than YAML, TOML or JSON' };

  const toml = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/.exec(text);
  const block = /^---[^\n]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const json = /^;;;[ \t]*\n([\s\S]*?)\n;;;[ \t]*(?:\n|$)/.exec(text) ?? bareJson(text);
  if (toml) return split(toml[0], readToml(toml[1] ?? ''));
  if (json) return split(json[0], readJson(json[1] ?? ''));
  const isRule = block && /^---[ \t]*\S/.test(text) && language === undefined;
  if (!block || isRule) return { fields: {}, body: text };
  return split(block[0], (readers.get(language ?? 'yaml') ?? readYaml)(block[1] ?? ''));

  function split(whole: string, read: Read): FrontMatter | { reason: string } {
    return 'reason' in read ? read : { ...read, body: text.slice(whole.length) };
  }
}

/** Hugo takes an object at the very start for front matter. */
function bareJson(text: string): [string, string] | undefined {
  const [whole, inside] = /^(\{\s*"[\s\S]*?\n\})[ \t]*(?:\n|$)/.exec(text) ?? [];
  return whole === undefined || inside === undefined ? undefined : [whole, inside];
}

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
    return { fields: isRecord(fields) ? fields : {} };
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
    return { fields: isRecord(fields) ? fields : {} };
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

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
