import type { Locale } from '../../worker/contract/locale.ts';
import { ownerEn } from './en/owner/owner.ts';
import { ownerZhCn } from './zh-cn/owner/owner.ts';

/** Every word of the owner's pages: what English has, each language has. */
export type OwnerWords = typeof ownerEn;

export const ownerWords = (locale: Locale): OwnerWords => (locale === 'en' ? ownerEn : ownerZhCn);
