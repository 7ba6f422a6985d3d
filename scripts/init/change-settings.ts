import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { beginningOf } from '../../site/languages/registry/beginnings.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { type Answers, calledName, productSite } from '../begin/answers.ts';
import { asWritten } from '../begin/as-written.ts';
import { placeOf } from '../begin/place.ts';
import type { Draft } from './answers/questions.ts';

/** `site.yaml` with what was answered otherwise than it says; its comments and all the rest stay. */
export function changedSettings(text: string, before: Draft, after: Answers): string {
  const document = parseDocument(text);
  const set = (path: string[], value: unknown, isFlow = false) =>
    put(document, path, value, isFlow);
  const added = after.locales.filter((locale) => !before.locales?.includes(locale));

  if (after.name !== before.name) set(['name'], after.name);
  if (added.length > 0 || after.locales.join() !== before.locales?.join())
    set(['locales'], after.locales, true);
  if (after.hue !== before.hue) set(['hue'], after.hue);
  if (after.domain && after.domain !== before.domain)
    changeDomain(document, before.domain, after.domain);
  if (after.email !== before.email) changeEmail(document, before.email, after.email);
  for (const locale of after.locales) {
    const name = after.owner[locale];
    if (!name || name === before.owner?.[locale]) continue;
    set(['owner', 'fullName', locale], name);
    set(['owner', 'name', locale], calledName(name));
  }
  for (const locale of added) addLanguage(document, locale, after);
  if (after.timeZone !== before.timeZone) changeTimeZone(document, before.timeZone, after);
  if (JSON.stringify(after.hours) !== JSON.stringify(before.hours))
    set(['officeHours'], after.hours);
  return asWritten(text, document);
}

/** A value in place of another keeps the comment beside it. */
function put(
  document: Document,
  path: readonly (string | number)[],
  value: unknown,
  isFlow = false,
): void {
  const there = document.getIn(path, true);
  if (isScalar(there) && typeof value !== 'object') {
    there.value = value;
    return;
  }
  const node = document.createNode(value, { flow: isFlow });
  if (isSeq(there) && there.comment) node.comment = there.comment;
  document.setIn(path, node);
}

function changeDomain(document: Document, before: string | undefined, domain: string): void {
  const product = String(document.get('product') ?? '');
  put(document, ['address'], `https://${domain}`);
  const isGuessed = !before || product.replace(/\/$/, '') === productSite(before);
  if (isGuessed) put(document, ['product'], productSite(domain));
  const address = document.get('address', true);
  if (isScalar(address)) address.comment = null;
}

function changeEmail(document: Document, before: string | undefined, email: string): void {
  put(document, ['owner', 'email'], email);
  for (const [n, channel] of channelsOf(document).entries())
    if (channel.get('to') === before) put(document, ['channels', n, 'to'], email);
}

/** Where customers read that the clock hangs is another place, unless the owner wrote it herself. */
function changeTimeZone(document: Document, before: string | undefined, after: Answers): void {
  put(document, ['timeZone'], after.timeZone);
  for (const locale of after.locales) {
    const path = ['owner', 'place', locale];
    if (!before || document.getIn(path) === placeOf(before, locale))
      put(document, path, placeOf(after.timeZone, locale));
  }
}

/** The texts of a language that the site did not have. */
function addLanguage(document: Document, locale: Locale, after: Answers): void {
  const { about, email, oftenAsked } = beginningOf(locale);
  const name = after.owner[locale] ?? Object.values(after.owner)[0] ?? '';
  const texts: [(string | number)[], unknown][] = [
    [['owner', 'name', locale], calledName(name)],
    [['owner', 'fullName', locale], name],
    [['owner', 'about', locale], about],
    [['owner', 'place', locale], placeOf(after.timeZone, locale)],
    [['oftenAsked', locale], document.createNode(oftenAsked, { flow: true })],
    ...channelsOf(document).flatMap((channel, n): [(string | number)[], unknown][] =>
      channel.get('kind') === 'email' ? [[['channels', n, 'label', locale], email]] : [],
    ),
  ];
  for (const [path, text] of texts) if (!document.hasIn(path)) document.setIn(path, text);
}

function channelsOf(document: Document): YAMLMap[] {
  const channels = document.get('channels');
  return isSeq(channels) ? channels.items.filter((item) => isMap(item)) : [];
}
