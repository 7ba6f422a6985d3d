import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { hiddenCharacters } from '../../../../worker/contract/hidden-characters.ts';
import { referenceFault, type Sheets } from './drawn-again.ts';
import { countPoints, type Drawn, drawnBy, takesOver } from './references.ts';
import { isInside, sheetFetches, styleFetches } from './style.ts';
import { referencesOfSheet } from './style-references.ts';

const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
};

/** What drawing programs note for themselves. A browser does nothing with it. */
const notes =
  /^(?:http:\/\/www\.inkscape\.org\/|http:\/\/sodipodi\.sourceforge\.net\/|http:\/\/ns\.adobe\.com\/|http:\/\/www\.serif\.com\/|http:\/\/www\.bohemiancoding\.com\/sketch\/|http:\/\/www\.figma\.com\/|https:\/\/boxy-svg\.com|http:\/\/schemas\.microsoft\.com\/visio\/|http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|http:\/\/creativecommons\.org\/ns#|http:\/\/web\.resource\.org\/cc\/|http:\/\/purl\.org\/dc\/)/;

/** The elements that draw, and nothing else. What moves only a place or a turn draws, too. */
const drawing = new Set(
  [
    'svg g defs symbol use switch view a title desc metadata style',
    'path rect circle ellipse line polyline polygon image text tspan textPath tref',
    'marker pattern mask clipPath linearGradient radialGradient stop animateTransform animateMotion mpath',
    'filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting',
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage',
    'feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
    'font font-face font-face-src font-face-name glyph missing-glyph hkern vkern flowRoot flowRegion flowPara flowSpan',
  ].flatMap((names) => names.split(' ')),
);

/** The attributes that are read as CSS and can lead somewhere. */
const painting =
  /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker(?:-(?:start|mid|end))?|color-profile|shape-inside)$/;

/** Why a drawing cannot come along. It is read as a browser reads it: as XML, with its namespaces and its styles. */
export function refuseDrawing(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return 'not UTF-8';
  }
  try {
    return faultIn(text);
  } catch {
    // A browser draws nothing of what is not well-formed.
    return 'a broken picture';
  }
}

const isAscii = /^[\0-\x7f]*$/;

function faultIn(text: string): string | undefined {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const open: { tag: SaxesTagNS; words: string; drawn: Drawn }[] = [];
  const elements: Drawn[] = [];
  const sheets: Sheets = { references: [], points: 0, takesOver: false };
  const addWords = (words: string) => {
    const inner = open.at(-1);
    if (inner) inner.words += words;
  };

  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    // What is written in ASCII alone reads the same in these.
    const known = isAscii.test(text)
      ? /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i
      : /^utf-8$/i;
    if (!known.test(encoding)) faults.push('not UTF-8');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) faults.push('a drawing with entities');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (/^xml-/i.test(target)) faults.push(active(`<?${target}?>`));
  });
  parser.on('opentag', (tag) => {
    if (open.length === 0 && !(isSvg(tag) && tag.local === 'svg')) faults.push(noDrawing);
    // Browsers give up there too, and each step down makes a prefix slower to look up.
    if (open.length > deepest) throw new RangeError('nested too deeply');
    const drawn = drawnBy(tag, open.at(-1)?.drawn);
    open.push({ tag, words: '', drawn });
    elements.push(drawn);
    faults.push(...activeParts(tag).map(active), ...hiddenValues(tag));
  });
  parser.on('text', addWords);
  parser.on('cdata', addWords);
  parser.on('closetag', (tag) => {
    const { words = '' } = open.pop() ?? {};
    if (tag.local === 'style') {
      if (sheetFetches(words)) faults.push(active('<style>'));
      addSheet(sheets, words);
    }
    faults.push(...hiddenIn(words, `<${tag.name}>`));
  });
  parser.write(text).close();
  return faults[0] ?? referenceFault(elements, sheets);
}

function addSheet(sheets: Sheets, words: string): void {
  sheets.references.push(...referencesOfSheet(words));
  if (/path|\\/i.test(words)) sheets.points += countPoints(words);
  sheets.takesOver ||= takesOver(words);
}

const deepest = 1000;

const noDrawing = 'not the picture that its name says';

const active = (what: string) => `a drawing that runs or fetches something: ${what}`;

/** What nobody sees in words that a reader gets to see or hear; of each place the first is enough. */
const hiddenIn = (words: string, where: string): string[] =>
  hiddenCharacters(words)
    .slice(0, 1)
    .map(({ name, why }) => `a drawing with ${name} in ${where}: ${why}`);

const hiddenValues = ({ attributes }: SaxesTagNS): string[] =>
  Object.values(attributes).flatMap(({ name, value }) => hiddenIn(value, `${name}=`));

const isSvg = ({ uri }: SaxesTagNS) => uri === namespaces.svg;

/** What of an element could run or fetch something: the element itself, or attributes of it. */
function activeParts(tag: SaxesTagNS): string[] {
  const draws = isSvg(tag) ? drawing.has(tag.local) : notes.test(tag.uri);
  if (!draws) return [`<${tag.name}>`];
  return Object.values(tag.attributes).flatMap((attribute) =>
    isActive(attribute) ? [`${attribute.name}=`] : [],
  );
}

function isActive({ local, uri, value }: SaxesAttributeNS): boolean {
  if (uri === namespaces.xmlns) return false;
  if (/^on/i.test(local) || (uri === namespaces.xml && local === 'base')) return true;
  if (/^(?:href|src)$/i.test(local)) return !isInside(value);
  // What is moved must not be where something leads.
  if (local === 'attributeName')
    return !/^(?:transform|(?:gradient|pattern)Transform)$/.test(value);
  return painting.test(local) && styleFetches(local === 'style' ? value : `${local}:${value}`);
}
