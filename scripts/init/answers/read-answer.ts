import { statSync } from 'node:fs';
import { didYouMean } from '../../../site/content/advice/did-you-mean.ts';
import { pictureEndings } from '../../../site/content/brand/files.ts';
import { brandPictureFault, brokenPicture } from '../../../site/content/brand/picture-fault.ts';
import {
  type Locale,
  languageOf,
  localeOf,
  locales,
  type SiteLocales,
} from '../../../site/languages/registry/locales.ts';
import { hiddenCharacters } from '../../../worker/contract/hidden-characters.ts';
import { sharedSettingsSchema } from '../../../worker/contract/published/settings.ts';
import { hoursIn, type OfficeHours } from '../../begin/hours.ts';
import { hueOf } from './hue.ts';

/** What somebody wrote, understood; or what to write instead. */
export type Read<Value> = { value: Value } | { wrong: string };

const { owner, timeZone, name: siteName } = sharedSettingsSchema.shape;

export function readName(text: string): Read<string> {
  const wrong = unprintable(text);
  if (wrong) return { wrong };
  return siteName.safeParse(text.trim()).success
    ? { value: text.trim() }
    : { wrong: 'Write a name of at most 60 characters.' };
}

export const readEmail = (text: string): Read<string> =>
  owner.shape.email.safeParse(text.trim()).success
    ? { value: text.trim() }
    : { wrong: 'Write an email address such as you@example.com.' };

export function readLocales(text: string): Read<SiteLocales> {
  const names = text.split(/[\s,，、]+/).filter(Boolean);
  const found = names.map((name) => localeOf(name) ?? localeCalled(name));
  const unknown = names.find((_, n) => !found[n]);
  const [first, ...others] = [...new Set(found.filter((locale) => locale !== undefined))];
  const there = `There are ${locales.join(', ')}.`;
  if (unknown !== undefined)
    return {
      wrong: `There is no language "${unknown}".${didYouMean(unknown, locales) || ` ${there}`}`,
    };
  return first ? { value: [first, ...others] } : { wrong: `Name one or several. ${there}` };
}

/** The language that is called so in one of the languages: `Chinese`, `英语`. */
const localeCalled = (name: string) =>
  locales.find((locale) => {
    const names = locales.map((other) =>
      new Intl.DisplayNames(languageOf(other).intl, { type: 'language' }).of(primary(locale)),
    );
    return [...names, languageOf(locale).name, primary(locale)].some(
      (known) => known?.toLowerCase() === name.toLowerCase(),
    );
  });

/** Without script and region: `zh` of `zh-CN`. */
const primary = (locale: Locale) => new Intl.Locale(locale).language;

/** The whole name of a zone, or its city. */
export function readTimeZone(text: string): Read<string> {
  const given = text.trim().replaceAll(' ', '_');
  const zones = Intl.supportedValuesOf('timeZone');
  const cityOf = (zone: string) => zone.split('/').at(-1) ?? zone;
  const found = [...zones, 'UTC'].find((zone) =>
    [zone, cityOf(zone)].some((name) => name.toLowerCase() === given.toLowerCase()),
  );
  if (found) return { value: found };
  // Of two names for one zone, engines list one and take both.
  if (timeZone.safeParse(given).success) return { value: given };
  const guess = didYouMean(given, [...zones, ...zones.map(cityOf)]);
  return {
    wrong: `There is no time zone "${text.trim()}".${guess || ' Write one such as Europe/Berlin.'}`,
  };
}

export function readHours(text: string): Read<OfficeHours> {
  const value = hoursIn(text);
  return value
    ? { value }
    : { wrong: 'Write days and hours such as "Mon-Fri 09:00-17:00, Sat 10:00-12:00".' };
}

export function readHue(text: string): Read<number> {
  const given = text.trim();
  const number = given.startsWith('#') ? hueOf(given) : Number(given || 'none');
  return number !== undefined && number >= 0 && number <= 360
    ? { value: number }
    : { wrong: 'Write degrees from 0 to 360, or your color such as #0b57d0.' };
}

export function readDomain(text: string): Read<string> {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/|\/+$/g, '');
  return /^(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(host)
    ? { value: new URL(`https://${host}`).host }
    : { wrong: 'Write a domain such as help.acme.com, without a path.' };
}

export const readStart = (text: string): Read<'demonstration' | 'empty'> => {
  const start = (['empty', 'demonstration'] as const).find(
    (name) => text.trim() !== '' && name.startsWith(text.trim().toLowerCase()),
  );
  return start ? { value: start } : { wrong: 'Write empty or demonstration.' };
};

/** The path of a picture, which is looked into. */
export async function readPicture(text: string): Promise<Read<string>> {
  const file = text.trim().replace(/^~(?=\/)/, process.env['HOME'] ?? '~');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return { wrong: `There is no file ${file}.` };
  if (!pictureEndings.some((ending) => file.toLowerCase().endsWith(ending)))
    return { wrong: `Give a picture that ends in ${pictureEndings.join(', ')}.` };
  const fault = await brandPictureFault(file);
  if (fault === brokenPicture)
    return { wrong: `${file} cannot be read as a picture. Save it again, as PNG or SVG.` };
  return fault ? { wrong: `Give another picture than ${file}: it is ${fault}.` } : { value: file };
}

function unprintable(text: string): string | undefined {
  const [hidden] = hiddenCharacters(text);
  return hidden && `Take ${hidden.name} out: ${hidden.why}.`;
}
