import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { localizedTextSchema } from '../../worker/contract/published/settings.ts';
import { nameAdvice } from './advice/name-advice.ts';
import { contentFolder } from './folder.ts';
import { ContentError } from './yaml/parse.ts';
import { readYaml } from './yaml/read.ts';

export const noticeStates = ['looking', 'found', 'fixed'] as const;

const noticeSchema = z.strictObject({
  title: localizedTextSchema,
  /** The article that tells more, by its slug, or an address. */
  link: z.string().optional(),
  updates: z
    .array(
      z.strictObject({
        at: z.iso.datetime({ offset: true }),
        state: z.enum(noticeStates),
        text: localizedTextSchema,
      }),
    )
    .min(1, { error: 'at least one update' }),
});

type NoticeFile = z.infer<typeof noticeSchema>;

/** A known issue with its history, the newest update first. */
export interface Notice extends NoticeFile {
  slug: string;
  /** From the content folder. */
  file: string;
  last: NoticeFile['updates'][number];
  /** In the order of the file. */
  asWritten: NoticeFile['updates'];
}

const folder = 'notices';

/** Every known issue, the one that changed last first. */
export const notices: readonly Notice[] = noticeFiles()
  .map(readNotice)
  .sort((a, b) => timeOf(b.last) - timeOf(a.last));

export const isOpen = ({ last }: Notice) => last.state !== 'fixed';

/** The address below that of a language of the page that has them all. */
export const noticesPage = 'notices/';

/** The same of the page of one. */
export const noticePage = ({ slug }: Pick<Notice, 'slug'>) => `${noticesPage}${slug}/`;

function timeOf({ at }: { at: string }): number {
  return Date.parse(at);
}

function noticeFiles(): string[] {
  const path = join(contentFolder, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => /\.ya?ml$/.test(name)) : [];
}

function readNotice(name: string): Notice {
  const slug = name.replace(/\.ya?ml$/, '');
  const advice = nameAdvice(slug);
  const file = join(folder, name);
  if (advice) {
    const shown = relative('.', join(contentFolder, file));
    throw new ContentError([
      { file: shown, line: 1, key: '', message: `Name the file ${advice}.` },
    ]);
  }
  const read = readYaml(noticeSchema, file);
  const updates = read.updates.toSorted((a, b) => timeOf(b) - timeOf(a));
  const [last = read.updates[0]] = updates;
  if (!last) throw new Error(`${file} has no update.`);
  return { ...read, updates, slug, file, last, asWritten: read.updates };
}
