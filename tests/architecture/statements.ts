import ts from 'typescript';
import { textOf } from '../source-files.ts';

/** The texts in quotes of a TypeScript file; `?` stands where a template has an expression. */
export function literalsOf(file: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, false, kind);
  const literals: string[] = [];
  visit(source);
  return literals;

  function visit(node: ts.Node) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) literals.push(node.text);
    if (ts.isTemplateExpression(node)) {
      literals.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join('?'),
      );
    }
    ts.forEachChild(node, visit);
  }
}

/** Whether a text is SQL, or begins as SQL does. */
export const isSql = (text: string) => statement.test(text);

const statement = new RegExp(
  [
    /\bSELECT\b[\s\S]+\bFROM\s/,
    /^\s*SELECT\s+[\d(]/,
    /\b(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO\b/,
    /\bUPDATE\s+(?:OR\s+\w+\s+)?\S+\s+SET\b/,
    /\bDELETE\s+FROM\b/,
    /\bWITH\s+(?:RECURSIVE\s+)?\w+(?:\s*\([^)]*\))?\s+AS\s*\(/,
    /\b(?:CREATE|DROP|ALTER)\s+(?:UNIQUE\s+|TEMP\s+|VIRTUAL\s+)?(?:TABLE|INDEX|VIEW|TRIGGER)\b/,
    /^\s*(?:PRAGMA|VACUUM|REINDEX)\b/,
    /^\s*ATTACH\s+(?:DATABASE\b|')/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** The names that statements give to queries of their own: `WITH open AS (`. */
export const ownNames = (sql: string): string[] =>
  [...sql.matchAll(/(\w+)(?:\s*\([\w\s,]+\))?\s+AS\s+(?:(?:NOT\s+)?MATERIALIZED\s+)?\(/gi)].map(
    ([, name = '']) => name.toLowerCase(),
  );

/** The tables that a statement, or a part of one, names: in whatever case and quotes. */
export function tablesIn(sql: string): string[] {
  const tokens = sql.replace(/--.*/g, '').match(token) ?? [];
  const tables: string[] = [];
  // For each open parenthesis, whether a comma leads to a further table.
  const lists = [false];
  let after = '';
  for (const [n, text] of tokens.entries()) {
    const word = text.toUpperCase();
    if (text === '(') {
      lists.push(after === 'FROM');
      if (after === 'IN') after = '';
    } else if (text === ')') {
      lists.pop();
      after = '';
    } else if (text === ',') {
      after = lists.at(-1) ? 'FROM' : '';
    } else if (/^(FROM|JOIN)$/.test(word) && tokens[n - 1]?.toUpperCase() !== 'DISTINCT') {
      lists[lists.length - 1] = true;
      after = 'FROM';
    } else if (/^(INTO|UPDATE|TABLE|IN)$/.test(word)) {
      after = word;
    } else if (endOfList.test(word)) {
      lists[lists.length - 1] = false;
      after = '';
    } else if (after && !between.test(word)) {
      const isCall = tokens[n + 1] === '(' && after !== 'INTO';
      if (/\w/.test(text) && !/^[?\d]/.test(text) && !isCall && tokens[n + 1] !== '.')
        tables.push(text.replace(/\W/g, '').toLowerCase());
      if (tokens[n + 1] !== '.') after = '';
    }
  }
  return tables;
}

const token = /'(?:[^']|'')*'|"[^"]*"|\[\w+\]|\?\d*|[\w$]+|\S/g;

const endOfList =
  /^(WHERE|GROUP|ORDER|LIMIT|HAVING|UNION|EXCEPT|INTERSECT|RETURNING|SET|VALUES|SELECT|WINDOW|;)$/;

/** What may stand between a keyword and its table: `DROP TABLE IF EXISTS votes`, `main.votes`. */
const between = /^(IF|NOT|EXISTS|OR|REPLACE|IGNORE|ABORT|FAIL|ROLLBACK|\.)$/;
