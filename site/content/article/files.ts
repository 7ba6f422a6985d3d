import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { contentFolder } from '../folder.ts';

/** Where an article's file lies: its folder names its locale and topic. */
export interface ArticleFile {
  /** From the folder in which the command runs. */
  file: string;
  locale: string;
  topic: string;
  slug: string;
}

/** Every article's file, drafts too. */
export function articleFiles(): ArticleFile[] {
  const root = join(contentFolder, 'articles');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .sort()
    .map((path) => {
      const [locale = '', topic = ''] = path.split(/[\\/]/);
      const slug = basename(path).replace(/\.mdx?$/, '');
      return { file: relative('.', join(root, path)), locale, topic, slug };
    });
}
