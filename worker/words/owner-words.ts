import type { Locale } from '../contract/locale.ts';
import { ownerEn } from './owner-en.ts';
import { ownerZhCn } from './owner-zh-cn.ts';

/** Every word of the owner's pages: what English has, each language has. */
export type OwnerWords = typeof ownerEn;

export const ownerWords = (locale: Locale): OwnerWords => (locale === 'en' ? ownerEn : ownerZhCn);
