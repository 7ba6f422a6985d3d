import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { publishedSettingsSchema } from '../../worker/contract/published/settings.ts';

/** A page as it lies in `dist`. */
export interface BuiltPage {
  /** Its address. */
  path: string;
  locale: 'en' | 'zh-CN';
  html: string;
  root: Root;
}

/** What the build told the Worker. */
export const settings = publishedSettingsSchema.parse(JSON.parse(built('settings.json')));

export const pages: BuiltPage[] = globSync('**/*.html', { cwd: 'dist' }).sort().map(readPage);

/** What surrounds the Worker's pages: no page that anybody opens. */
export const isShell = ({ path }: BuiltPage) => path.includes('/shells/');

export const isArticle = ({ path }: BuiltPage) => /\/articles\/(?!page\/)[\w-]+\/$/.test(path);

export function built(file: string): string {
  return readFileSync(join('dist', file), 'utf8');
}

export const pageAt = (path: string) => pages.find((page) => page.path === path);

/** The file that answers an address of this site. */
export function fileAt(path: string): string | undefined {
  const file = join('dist', decodeURIComponent(path).replace(/\/$/, '/index.html'));
  return existsSync(file) ? file : undefined;
}

/** Every element below `node`, in the order of the page; of the names given, if any are. */
export function elementsIn(node: Root | Element, ...names: string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const found = names.length === 0 || names.includes(child.tagName) ? [child] : [];
    return [...found, ...elementsIn(child, ...names)];
  });
}

/** The text of an element; `except` names elements whose text is not language. */
export function textIn(
  node: Root | ElementContent | Root['children'][number],
  ...except: string[]
): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && except.includes(node.tagName)) return ' ';
  return node.children.map((child) => textIn(child, ...except)).join('');
}

/** An attribute as it stands in the page. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function readPage(file: string): BuiltPage {
  const path = `/${file
    .replaceAll('\\', '/')
    .replace(/index\.html$/, '')
    .replace(/404\.html$/, '404/')}`;
  const html = built(file);
  return {
    path,
    locale: path.startsWith('/zh-cn/') ? 'zh-CN' : 'en',
    html,
    root: htmlToHast(html) as Root,
  };
}
