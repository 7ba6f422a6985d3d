import type { Identifier } from '@mdn/browser-compat-data';
import { AtRule, type ChildNode, type Declaration, parse, type Rule } from 'postcss';
import { data, type TooNew, tooNew } from './compat.ts';

const { 'at-rules': rules = {}, properties = {}, selectors = {}, types = {} } = data.css;
const { media } = rules;

/** What a style sheet uses and a browser of the floor lacks, without what has a fallback beside it. */
export function newInStyles(text: string): TooNew[] {
  const found: TooNew[] = [];
  parse(text).walk((node) => {
    if (isGuarded(node)) return;
    if (node.type === 'atrule') found.push(...newInAtRule(node));
    if (node.type === 'rule') found.push(...newInSelector(node));
    if (node.type === 'decl') found.push(...newInDeclaration(node));
  });
  return found;
}

/** Whether it stands where only browsers read it that say they know it. */
function isGuarded(node: ChildNode): boolean {
  const { parent } = node;
  if (!parent || parent.type === 'root' || parent.type === 'document') return false;
  return (parent instanceof AtRule && parent.name === 'supports') || isGuarded(parent as ChildNode);
}

function newInAtRule({ name, params }: AtRule): TooNew[] {
  const found = tooNew(`css.at-rules.${name}`, rules[name]);
  if (name !== 'media') return found;
  const features = [...params.matchAll(/([a-z-]+)/g)].map(([, one = '']) => one);
  return [
    ...found,
    ...features.flatMap((one) => {
      const plain = one.replace(/^(min|max)-/, '');
      return tooNew(`css.at-rules.media.${plain}`, media?.[plain]);
    }),
    ...(/[<>]/.test(params)
      ? tooNew('css.at-rules.media.range_syntax', media?.['range_syntax'])
      : []),
    // Without a type before it, "not" came together with "or".
    ...(/(^|,\s*)not\s*\(/.test(params)
      ? tooNew('css.at-rules.media.or_syntax', media?.['or_syntax'])
      : []),
  ];
}

function newInSelector({ selector }: Rule): TooNew[] {
  const names = [...selector.replace(/"[^"]*"/g, '').matchAll(/:([a-z][a-z-]*)/g)];
  const nested = selector.includes('&')
    ? tooNew('css.selectors.nesting', selectors['nesting'])
    : [];
  return [
    ...nested,
    ...names.flatMap(([, name = '']) => tooNew(`css.selectors.${name}`, selectors[name])),
  ];
}

function newInDeclaration(declaration: Declaration): TooNew[] {
  const { prop, value } = declaration;
  const property = properties[prop];
  const found = prop.startsWith('--') ? [] : tooNew(`css.properties.${prop}`, property);
  if (found.length > 0) return hasEarlier(declaration) ? [] : found;
  // What a browser cannot read leaves what was said before; with a variable in it, it is found out too late for that.
  const isReadLate = prop.startsWith('--') || value.includes('var(');
  if (hasEarlier(declaration) && !isReadLate) return [];
  return [
    ...partsOf(value, /[a-z][a-z-]*/gi).flatMap((word) =>
      tooNew(`css.properties.${prop}.${word}`, property?.[word]),
    ),
    ...partsOf(value, /[a-z][a-z-]*(?=\()/gi).flatMap((name) => newOf(functions, name)),
    ...partsOf(value, /(?<=\d)[a-z]+/gi).flatMap((unit) => newOf(units, unit)),
  ];
}

function newOf(known: Map<string, [string, Identifier]>, name: string): TooNew[] {
  const [feature, entry] = known.get(name) ?? [];
  return feature ? tooNew(feature, entry) : [];
}

/** Whether the same is said before in another way, or under the name that it had. */
function hasEarlier(declaration: Declaration): boolean {
  const { prop, parent } = declaration;
  const names = [prop, `-webkit-${prop}`];
  const first = parent?.nodes.find((node) => node.type === 'decl' && names.includes(node.prop));
  return first !== declaration;
}

/** What of a value looks so, beside texts, addresses, colors and variables. */
const partsOf = (value: string, look: RegExp): string[] => [
  ...new Set(value.replace(/"[^"]*"|url\([^)]*\)|#[\da-f]+|--[\w-]+/gi, ' ').match(look)),
];

/** Of every type of value, by their names. */
const functions = new Map(entriesIn('css.types', types));
const units = new Map(entriesIn('css.types.length', types['length'] ?? {}));
for (const [kind, group] of Object.entries({ d: 'dynamic', s: 'small', l: 'large' })) {
  const all = units.get(`viewport_percentage_units_${group}`);
  for (const size of ['vw', 'vh', 'vi', 'vb', 'vmin', 'vmax']) if (all) units.set(kind + size, all);
}

function* entriesIn(place: string, entry: object): Generator<[string, [string, Identifier]]> {
  for (const [name, inner] of Object.entries(entry)) {
    if (name === '__compat') continue;
    const path = `${place}.${name}`;
    yield [name, [path, inner as Identifier]];
    yield* entriesIn(path, inner as Identifier);
  }
}
