import type { Locale } from '../../site/languages/registry/locales.ts';
import type { WorkerStrings } from '../../site/languages/registry/strings.ts';

const KB = 1024;
const MB = 1024 * KB;

/** How many files come with one sending, and how large each may be, in bytes. */
export const fileLimits = { number: 5, bytes: 5 * MB };

/** The field of a form in which they are sent. */
export const filesField = 'files';

/** In megabytes, as it is said. */
export const megabytesPerFile = fileLimits.bytes / MB;

interface Kind {
  /** As it is said, in every language. */
  name: string;
  type: string;
  /** The first one is put behind a name that has none of them. */
  endings: readonly [string, ...string[]];
  /** Whether every browser shows it. */
  isPicture: boolean;
}

/** What is taken. `worker/files/kinds.ts` tells them by their content. */
export const fileKinds = {
  png: { name: 'PNG', type: 'image/png', endings: ['png'], isPicture: true },
  jpeg: { name: 'JPEG', type: 'image/jpeg', endings: ['jpg', 'jpeg'], isPicture: true },
  webp: { name: 'WebP', type: 'image/webp', endings: ['webp'], isPicture: true },
  gif: { name: 'GIF', type: 'image/gif', endings: ['gif'], isPicture: true },
  heic: { name: 'HEIC', type: 'image/heic', endings: ['heic', 'heif'], isPicture: false },
  pdf: { name: 'PDF', type: 'application/pdf', endings: ['pdf'], isPicture: false },
  csv: { name: 'CSV', type: 'text/csv', endings: ['csv'], isPicture: false },
  text: { name: 'TXT', type: 'text/plain', endings: ['txt', 'log', 'md'], isPicture: false },
} as const satisfies Record<string, Kind>;

export type FileKind = keyof typeof fileKinds;

const kinds: readonly Kind[] = Object.values(fileKinds);

/** What a browser offers to choose from. */
export const acceptedFiles = kinds
  .flatMap(({ type, endings }) => [type, ...endings.map((ending) => `.${ending}`)])
  .join();

export const kindNames = kinds.map(({ name }) => name);

/** "340 KB", "1.2 MB". */
export const fileSize = (bytes: number, locale: Locale) =>
  bytes < MB
    ? `${Math.ceil(bytes / KB).toLocaleString(locale)} KB`
    : `${(bytes / MB).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`;

/** What a script says of files that are chosen; `{name}` is one of them, `{names}` are several. */
export interface ChosenFilesStrings {
  list: string;
  leftOut: string;
  /** Between two names. */
  between: string;
  large: string;
  empty: string;
  remove: string;
  removeOne: string;
  gone: string;
  sending: string;
}

/** For the page to bring along. */
export const chosenFilesStrings = (
  strings: WorkerStrings['files'],
  between: string,
): ChosenFilesStrings => ({
  ...{ list: strings.list, remove: strings.remove, sending: strings.sending },
  leftOut: strings.leftOut('{names}', fileLimits.number),
  between,
  large: strings.large('{name}', megabytesPerFile),
  empty: strings.empty('{name}'),
  removeOne: strings.removeOne('{name}'),
  gone: strings.removed('{name}'),
});
