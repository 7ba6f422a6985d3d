import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { accented } from './accented.ts';

/** Japanese by its facts; its words are the English ones with accents. Its path is not its code. */
export const third = { code: 'ja', path: 'nihongo', font: 'Hiragino Sans' } as const;

/** Files of a language that hold no text. */
const isWithoutText = (file: string) =>
  /\/(?:analyser|clustering|mail|personal-data|spelling|stem|stop-words|synonyms)\.ts$/.test(file);

/** Adds the language to a copy of the tree as its maker would: a folder, and a line wherever the languages are listed. */
export function addThirdLanguage(tree: string): void {
  const languages = join(tree, 'site/languages');
  for (const file of globSync('en/**/*.{ts,astro}', { cwd: languages })) {
    const target = join(languages, file.replace(/^en/, third.path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, translated(file, readFileSync(join(languages, file), 'utf8')));
  }
  for (const file of globSync('registry/*.ts', { cwd: languages })) {
    const path = join(languages, file);
    writeFileSync(path, withLine(readFileSync(path, 'utf8')));
  }
}

function translated(file: string, source: string): string {
  if (file === 'en/language.ts') return facts(source);
  if (file === 'en/analyser.ts') return analyser;
  if (isWithoutText(file)) return source;
  if (file.endsWith('.ts')) return withAccents(source);
  const [, script = '', page = ''] = source.split(/^---$/m);
  const text = page.replace(/(?<=^|>|\})[^<>{}]+(?=<|\{|$)/g, accented);
  return `---${withAccents(script)}---${text}`;
}

/** One that knows nothing special about the language's words. */
const analyser = `import { createAnalyser } from '../analyser.ts';

export const analyser = createAnalyser('${third.code}', 'unspaced');
`;

const facts = (source: string) =>
  source
    .replace(/code: '\w+'/, `code: '${third.code}'`)
    .replace(/path: '\w+'/, `path: '${third.path}'`)
    .replace(/name: '\w+'/, `name: '${accented('Third language')}'`)
    .replace(/shortName: '\w+'/, `shortName: '${accented('TL')}'`)
    .replace(/intl: '[\w-]+'/, `intl: '${third.code}'`)
    .replace(/letter: .*,/, String.raw`letter: /[\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Han}]/u,`)
    .replace(/typography: .*,/, `typography: 'cjk',`)
    .replace(/fonts: .*,/, `fonts: ['${third.font}'],`)
    .replace(/pace: .*,/, `pace: { unit: 'character', perMinute: 500 },`)
    .replace(/(wordSeparator|sentenceSeparator): .*,/g, `$1: '',`);

/** The English module that a list imports is imported once more from the new folder, and stands last in the list. */
function withLine(source: string): string {
  let text = source;
  for (const [line, clause = ''] of source.matchAll(/^import (.+) from '\.\.\/en\/[^']+';$/gm)) {
    const [name = '', local = name] = clause.replace(/[{}]/g, '').trim().split(' as ');
    const added = line
      .replace('../en/', `../${third.path}/`)
      .replace(clause, clause === name ? `${name}Third` : `{ ${name} as ${local}Third }`);
    text = text
      .replace(line, `${line}\n${added}`)
      .replace(
        new RegExp(`(\\{ (?:en: )?${local}, [^{}]*) \\}`, 'g'),
        (_, list) => `${list}, ${third.code}: ${local}Third }`,
      );
  }
  return text;
}

/** What a module says gets accents; its keys, its imports, its types and what it compares stay. */
function withAccents(source: string): string {
  const file = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const edits: { from: number; to: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    // What `Intl` is asked for in English is asked for in the new language.
    if (ts.isNewExpression(node)) {
      const [tag] = node.arguments ?? [];
      if (tag && ts.isStringLiteral(tag))
        edits.push({ from: tag.getStart(), to: tag.getEnd(), text: `'${third.code}'` });
      return;
    }
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) && isSaid(node)) replace(node, 1, 1);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node)) replace(node, 1, 2);
    if (ts.isTemplateTail(node)) replace(node, 1, 1);
    ts.forEachChild(node, visit);
  };
  const replace = (node: ts.Node, start: number, end: number) => {
    const [from, to] = [node.getStart() + start, node.getEnd() - end];
    edits.push({ from, to, text: accented(source.slice(from, to)) });
  };
  visit(file);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce(
      (text, { from, to, text: said }) => text.slice(0, from) + said + text.slice(to),
      source,
    );
}

/** Whether a string is shown to somebody: no key, no operand, no argument of a method such as `toLocaleString`. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isCallExpression(parent)) return ts.isIdentifier(parent.expression);
  return ![ts.isBinaryExpression, ts.isElementAccessExpression, ts.isCaseClause].some(
    (is: (node: ts.Node) => boolean) => is(parent),
  );
}
