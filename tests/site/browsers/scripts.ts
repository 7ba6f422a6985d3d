import type { Identifier } from '@mdn/browser-compat-data';
import { transformSync } from 'esbuild';
import { parseAst } from 'vite';
import { targets } from '../../../scripts/build/floor.ts';
import { data, type TooNew, tooNew } from './compat.ts';

const { api } = data;
const { builtins = {} } = data.javascript;
const { api: wasm = {} } = data.webassembly;

interface Node {
  type: string;
  [key: string]: unknown;
}

/** What a script uses and a browser of the floor lacks. Members that are `ours` are not the browser's. */
export function newInScript(code: string, ours: ReadonlySet<string> = new Set()): TooNew[] {
  const nodes = [...nodesIn(parseAst(code, { preserveParens: true }))];
  return [
    ...newSyntax(code),
    ...nodes.flatMap(newInNode),
    ...nodes.flatMap(newGlobal),
    ...nodes.flatMap(membersRead).flatMap(([owner, name]) => newMember(owner, name, ours)),
  ];
}

/** The members that a script itself gives to what it makes. */
export const membersMade = (code: string): string[] =>
  [...nodesIn(parseAst(code))].flatMap((node) => {
    const made = node.type === 'ObjectExpression' ? node['properties'] : [node];
    return (made as Node[])
      .filter(({ type }) => /^(Property|PropertyDefinition|MethodDefinition)$/.test(type))
      .filter((each) => node.type === 'ObjectExpression' || each.type !== 'Property')
      .flatMap(({ key }) => nameOf(key) ?? textOf(key) ?? []);
  });

/** By its names `\p{…}` means each year's letters: esbuild takes no browser for one that has them all. */
const supported = { 'regexp-unicode-property-escapes': true };

/** What esbuild would write in another way for the floor. */
function newSyntax(code: string): TooNew[] {
  const linesFor = (target: string | string[]) =>
    transformSync(code, { target, supported, format: 'esm', logLevel: 'silent' }).code.split('\n');
  const lowered = new Set(linesFor(targets));
  const line = linesFor('esnext').find((each) => !lowered.has(each));
  return line ? [{ feature: 'syntax', lacking: line.trim() }] : [];
}

function newInNode(node: Node): TooNew[] {
  switch (node.type) {
    case 'PropertyDefinition':
      return newField(node);
    case 'NewExpression':
      return newArgument(node);
    default:
      return [];
  }
}

type Member = [owner: string | undefined, name: string];

/** `owner.name`, `owner['name']` and `{ name } = owner`. */
function membersRead(node: Node): Member[] {
  const { type, object, property, computed, properties } = node;
  if (type === 'MemberExpression') {
    const name = computed ? textOf(property) : nameOf(property);
    return name ? [[nameOf(object), name]] : [];
  }
  if (type !== 'ObjectPattern') return [];
  return (properties as Node[]).flatMap(({ key }): Member[] => {
    const name = key ? nameOf(key) : undefined;
    return name ? [[undefined, name]] : [];
  });
}

/** A member is too new when every object that has one of that name got it too late. */
function newMember(...[owner, name, ours]: [...Member, ReadonlySet<string>]): TooNew[] {
  const own = owner ? (api[owner]?.[`${name}_static`] ?? builtins[owner]?.[name]) : undefined;
  if (own) return tooNew(`${owner}.${name}`, own);
  if (ours.has(name)) return [];
  const found = (members.get(name) ?? []).map((entry) => tooNew(`.${name}`, entry));
  return found.every(({ length }) => length > 0) ? (found[0] ?? []) : [];
}

/** Safari 15 loses the variables of a field whose value has parentheses: https://webkit.org/b/236843 */
function newField({ value }: Node): TooNew[] {
  const isFunction = /Function/.test(String((value as Node | null)?.type));
  const inner = isFunction ? [] : [...nodesIn(value)];
  return inner.some(({ type }) => /^(Parenthesized|ArrowFunction)/.test(type))
    ? [{ feature: 'parentheses in a class field', lacking: 'safari 16' }]
    : [];
}

function newArgument({ callee, arguments: given }: Node): TooNew[] {
  const submitter = api['FormData']?.['FormData']?.['submitter'];
  return nameOf(callee) === 'FormData' && Array.isArray(given) && given.length > 1
    ? tooNew('FormData.submitter', submitter)
    : [];
}

function newGlobal(node: Node): TooNew[] {
  const name = nameOf(node);
  const entry = name && Object.hasOwn(globals, name) ? globals[name] : undefined;
  return entry ? tooNew(String(name), entry) : [];
}

const globals: Record<string, Identifier> = {
  ...Object.fromEntries(Object.entries(api['Window'] ?? {}).filter(([name]) => isWord(name))),
  ...api,
  ...builtins,
} as Record<string, Identifier>;

const members = new Map<string, Identifier[]>();
const { Intl: intl = {} } = builtins;
for (const owner of [api, builtins, intl, wasm].flatMap((all) => Object.values(all))) {
  for (const [name, entry] of Object.entries(owner)) {
    const plain = name.replace(/_static$/, '');
    if (isWord(plain)) members.set(plain, [...(members.get(plain) ?? []), entry as Identifier]);
  }
}

function isWord(name: string): boolean {
  return /^[a-zA-Z]+$/.test(name);
}

const nameOf = (node: unknown) =>
  (node as Node).type === 'Identifier' ? String((node as Node)['name']) : undefined;

const textOf = (node: unknown) =>
  (node as Node).type === 'Literal' ? String((node as Node)['value']) : undefined;

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Node;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}
