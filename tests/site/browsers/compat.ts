import { readFileSync } from 'node:fs';
import type {
  BrowserName,
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';
import { floor } from '../../../scripts/build/floor.ts';

/** MDN's record of what each browser has since when; linters for browsers read the same. */
export const data: CompatData = JSON.parse(
  readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8'),
);

/** What a file uses and a browser of the floor lacks. */
export interface TooNew {
  /** By its place in the record: `css.properties.text-wrap`. */
  feature: string;
  /** The browsers that lack it, each with the version that brought it. */
  lacking: string;
}

const browsers: Record<string, BrowserName> = {
  chrome: 'chrome',
  firefox: 'firefox',
  ios_saf: 'safari_ios',
  safari: 'safari',
};

/** Nothing, or that a browser of the floor lacks what stands at `feature` of the record. */
export function tooNew(feature: string, entry: Identifier | undefined): TooNew[] {
  const compat = entry?.__compat;
  const lacking = compat ? lackingIn(compat) : [];
  return lacking.length > 0 ? [{ feature, lacking: lacking.join(', ') }] : [];
}

function lackingIn({ support }: CompatStatement): string[] {
  return Object.entries(floor).flatMap(([name, version]) => {
    const known = support[browsers[name] as BrowserName] ?? [];
    const plain = [known].flat().filter(isPlain);
    if (plain.some((one) => hasAt(one, version))) return [];
    return `${name} ${plain.find(({ version_added }) => version_added)?.version_added ?? 'at all'}`;
  });
}

/** Whether it needs neither a setting of the browser nor another name. */
const isPlain = (one: SimpleSupportStatement) => !one.flags && !one.prefix && !one.alternative_name;

/** What a version had in part, and a later one has as a whole, is there. */
const hasAt = ({ version_added, version_removed }: SimpleSupportStatement, version: string) =>
  typeof version_added === 'string' &&
  !isAfter(version_added, version) &&
  (typeof version_removed !== 'string' || isAfter(version_removed, version));

function isAfter(one: string, other: string): boolean {
  if (one === 'preview') return true;
  const [a, b] = [one, other].map((version) => version.replace('≤', '').split('.').map(Number));
  const [major = 0, minor = 0] = a ?? [];
  const [otherMajor = 0, otherMinor = 0] = b ?? [];
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}
