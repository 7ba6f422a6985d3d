import { parseDocument } from 'yaml';

export type Fields = Record<string, unknown>;

interface FrontMatter {
  fields: Fields;
  body: string;
  /** What could not be read as it was meant. */
  problem?: string;
}

/** Splits a file into YAML front matter and body. Front matter is data: what asks to be run is refused. */
export function readFrontMatter(text: string): FrontMatter | { reason: string } {
  if (/^---[ \t]*[a-z]/i.test(text))
    return { reason: 'front matter in another language than YAML' };
  const toml = /^\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?:\n|$)/.exec(text);
  if (toml) return { fields: {}, body: text.slice(toml[0].length), problem: 'TOML is not read' };

  const block = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!block) return { fields: {}, body: text };
  const read = readYaml(block[1] ?? '');
  return 'reason' in read ? read : { ...read, body: text.slice(block[0].length) };
}

function readYaml(yaml: string): Omit<FrontMatter, 'body'> | { reason: string } {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) {
    return { fields: fieldsByLine(yaml), problem: 'not valid YAML, read line by line' };
  }
  try {
    // An alias multiplies what it points at; nobody needs one in front matter.
    const fields: unknown = document.toJS({ maxAliasCount: 0 });
    return { fields: isRecord(fields) ? fields : {} };
  } catch {
    return { reason: 'front matter with YAML aliases' };
  }
}

function fieldsByLine(yaml: string): Fields {
  const pairs = [...yaml.matchAll(/^([A-Za-z][\w-]*):[ \t]+(\S.*)$/gm)];
  return Object.fromEntries(pairs.map(([, key, value]) => [key, value?.trim()]));
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
