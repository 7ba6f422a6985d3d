import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { locales, type SiteLocales } from '../../site/languages/registry/locales.ts';
import { sharedSettingsSchema } from '../../worker/contract/published/settings.ts';
import { noDomain } from '../begin/answers.ts';

export interface SiteSettings {
  locales: SiteLocales;
  /** Nothing where the owner does not know it yet. */
  address: string | undefined;
}

/** The languages and the address that the settings of a content folder name, all languages where they name none; nothing of a new one. */
export function siteSettings(content: string): SiteSettings | undefined {
  const file = join(content, 'site.yaml');
  if (!existsSync(file)) return undefined;
  const settings: unknown = parseDocument(readFileSync(file, 'utf8')).toJS();
  const shared = sharedSettingsSchema.pick({ locales: true, address: true }).strip();
  const named = shared.pick({ locales: true }).safeParse(settings).data;
  const { address } = shared.pick({ address: true }).safeParse(settings).data ?? {};
  const isKnown = address !== undefined && new URL(address).host !== noDomain;
  return { locales: named?.locales ?? locales, address: isKnown ? address : undefined };
}
