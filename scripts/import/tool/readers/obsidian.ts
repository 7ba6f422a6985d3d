import type { Read } from '../old-site.ts';

/** A vault of Obsidian needs no settings; published, a page has a plus sign for each space. */
export const readObsidian = (): Read => ({
  root: '.',
  addressesOf: (file) => [file.replaceAll(' ', '+')],
});
