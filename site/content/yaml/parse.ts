import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { withHiddenNamed } from '../../../worker/contract/hidden-characters.ts';
import { advice, keysAt } from './advice.ts';
import { hiddenFaults } from './hidden.ts';
import { inBraces, lineUp, type YamlFault, yamlFault } from './syntax-advice.ts';

/** One thing that is wrong in a file that a person wrote. Lines count from 1. */
export interface Mistake {
  file: string;
  line: number;
  key: string;
  message: string;
}

/** Thrown when content cannot be used; its message lists every mistake on a line of its own. */
export class ContentError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(describe).join('\n'));
    this.name = 'ContentError';
    this.mistakes = mistakes;
  }
}

/** As a terminal can show it: a file's name, its keys and its words are quoted here, and may hold anything. */
export const describe = ({ file, line, key, message }: Mistake) =>
  withHiddenNamed(`${file}:${line}  ${key ? `${key}: ` : ''}${message}`);

/** Parses YAML by `schema`. Throws a `ContentError` that names file, line, key and what to write. */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  source: Source,
): z.infer<Schema> {
  const { file, text, linesBefore = 0 } = source;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;

  if (document.errors.length > 0) {
    const { offset, message } = yamlFault(document.errors, text);
    throw new ContentError([{ file, line: lineAt(offset), key: '', message }]);
  }
  const misread = [
    ...[...misreadStars(document), ...misreadItems(document, text), ...misreadCommas(document)].map(
      (fault) => ({ ...fault, key: '' }),
    ),
    ...hiddenFaults(document, text),
  ];
  if (misread.length > 0) {
    throw new ContentError(
      misread.map(({ offset, key, message }) => ({ file, line: lineAt(offset), key, message })),
    );
  }
  const parsed = schema.safeParse(unfolded(document, file) ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;

  throw new ContentError(
    parsed.error.issues.flatMap(oneByOne).map((issue) => ({
      file,
      line: lineAt(offsetOf(document, issue)),
      key: issue.path.join('.'),
      message: advice(issue, keysAt(schema, issue.path)),
    })),
  );
}

/** Says of the value at a path in a YAML text on which line it begins, counted from 1. */
export function yamlLines(text: string): (path: readonly (string | number)[]) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const offsetOf = (path: readonly (string | number)[]): number => {
    if (path.length === 0) return 0;
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return node?.range?.[0] ?? offsetOf(path.slice(0, -1));
  };
  return (path) => lines.linePos(offsetOf(path)).line;
}

interface Source {
  file: string;
  text: string;
  /** The lines that stand before `text` in its file. */
  linesBefore?: number;
}

/** Where a text begins with "*" and so became an alias of nothing. */
function misreadStars(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const message = 'Put the text in quotes: it begins with "*".';
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) faults.push({ offset: alias.range?.[0] ?? 0, message });
    },
  });
  return faults;
}

/** Where an item of a list is further in than the one above it, and so became a part of its text. */
function misreadItems(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(_, { range, type }) {
      if (type !== 'PLAIN' || !range) return;
      const item = /\n[ ]*- /.exec(text.slice(range[0], range[1]));
      if (item) faults.push(lineUp(range[0] + item.index + 1, '-'));
    },
  });
  return faults;
}

/** Where a text between braces has a comma, and the words behind it so became a key of nothing. */
function misreadCommas(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, map) {
      const words = map.flow ? map.items.find(({ value }) => value === null)?.key : undefined;
      if (isScalar(words))
        faults.push({ offset: words.range?.[0] ?? 0, message: inBraces('one has a comma') });
    },
  });
  return faults;
}

/** The value with its aliases replaced. A few lines of them could unfold into gigabytes. */
function unfolded(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = 'Too many references such as "*name": write the values out.';
    throw new ContentError([{ file, line: 1, key: '', message }]);
  }
}

/** Keys that do not exist come in one issue; each has a line of its own. */
function oneByOne(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key] }));
}

/** Where the value, or the nearest thing around it that exists, begins. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
  const path =
    issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : [...issue.path];
  for (; path.length > 0; path.pop()) {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
