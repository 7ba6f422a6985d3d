import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../reading/front-matter.ts';

export interface Existing {
  topic: string;
  title: string;
  redirectFrom: unknown[];
}

/** The articles that a content folder already has in one locale, by slug. */
export function existingArticles(content: string, locale: string): Map<string, Existing> {
  const folder = join(content, 'articles', locale);
  if (!existsSync(folder)) return new Map();

  return new Map(
    globSync('*/*.{md,mdx}', { cwd: folder }).map((path) => {
      const [topic = '', name = ''] = path.split(/[/\\]/);
      const read = readFrontMatter(readFileSync(join(folder, path), 'utf8'));
      const fields = 'fields' in read ? read.fields : {};
      const redirectFrom = [fields['redirectFrom'] ?? []].flat();
      return [name.replace(/\.mdx?$/, ''), { topic, title: String(fields['title']), redirectFrom }];
    }),
  );
}
