import { importing as importingEn } from '../en/import.ts';
import { owner as ownerEn } from '../en/owner/owner.ts';
import { site as siteEn } from '../en/site.ts';
import { worker as workerEn } from '../en/worker.ts';
import { importing as importingZhCn } from '../zh-cn/import.ts';
import { owner as ownerZhCn } from '../zh-cn/owner/owner.ts';
import { site as siteZhCn } from '../zh-cn/site.ts';
import { worker as workerZhCn } from '../zh-cn/worker.ts';
import type { Locale } from './locales.ts';
import { inOwnWords } from './own-texts.ts';

export type SiteStrings = typeof siteEn;
export type WorkerStrings = typeof workerEn;
export type OwnerStrings = typeof ownerEn;
export type ImportStrings = typeof importingEn;

const site: Record<Locale, SiteStrings> = { en: siteEn, 'zh-CN': siteZhCn };
const worker: Record<Locale, WorkerStrings> = { en: workerEn, 'zh-CN': workerZhCn };
const owner: Record<Locale, OwnerStrings> = { en: ownerEn, 'zh-CN': ownerZhCn };
const importing: Record<Locale, ImportStrings> = { en: importingEn, 'zh-CN': importingZhCn };

/** As the languages have them, whatever an owner says otherwise. */
export const shippedStrings = (locale: Locale) => ({
  site: site[locale],
  worker: worker[locale],
  owner: owner[locale],
});

/** Everything that the site's pages say in a language. */
export const siteStrings = (locale: Locale): SiteStrings =>
  inOwnWords('site', locale, site[locale]);

/** Everything that the Worker says to customers: problems, pages, emails. */
export const workerStrings = (locale: Locale): WorkerStrings =>
  inOwnWords('worker', locale, worker[locale]);

/** Everything that the owner's pages say. */
export const ownerStrings = (locale: Locale): OwnerStrings =>
  inOwnWords('owner', locale, owner[locale]);

/** What an import has to know of the language of its articles. */
export const importStrings = (locale: Locale): ImportStrings => importing[locale];
