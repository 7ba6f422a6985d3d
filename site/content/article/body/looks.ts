/** The look of a page on which alone a picture is shown, as the end of its address says: `./name.png#only-dark`. */
export type Look = 'dark' | 'light';

/** The file of a picture, and its look where it has one. */
export function pictureAddress(url: string): { file: string; look?: Look } {
  const [, file, look] = /^(.*)#only-(dark|light)$/s.exec(url) ?? [];
  return file === undefined ? { file: url } : { file, look: look as Look };
}

/** Whether it shows what another picture shows, to the dark: its words would be said twice. */
export const isForDark = (url: string) => pictureAddress(url).look === 'dark';
