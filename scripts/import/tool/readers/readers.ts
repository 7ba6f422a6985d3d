import type { Reader } from '../old-site.ts';
import { readDocusaurus } from './docusaurus.ts';
import { readGitbook, readMdbook, readSummary } from './gitbook.ts';
import { readHugo } from './hugo.ts';
import { readJekyll } from './jekyll.ts';
import { readMkdocs } from './mkdocs.ts';
import { readObsidian } from './obsidian.ts';
import { readStarlight } from './starlight.ts';
import { readVitepress } from './vitepress.ts';

/** What each tool calls its settings, and what reads them. */
export const readers: [inside: string, name: RegExp, reader: Reader][] = [
  ['', /^docusaurus\.config\.[cm]?[jt]s$/, readDocusaurus],
  ['.vitepress', /^config\.[cm]?[jt]s$/, readVitepress],
  ['.vuepress', /^config\.[cm]?[jt]s$/, readVitepress],
  ['', /^mkdocs\.ya?ml$/, readMkdocs],
  ['', /^(?:hugo|config)\.(?:toml|ya?ml|json)$/, readHugo],
  ['config/_default', /^(?:hugo|config)\.(?:toml|ya?ml|json)$/, readHugo],
  ['', /^astro\.config\.[cm]?[jt]s$/, readStarlight],
  ['', /^_config\.ya?ml$/, readJekyll],
  ['', /^\.gitbook\.ya?ml$/, readGitbook],
  ['', /^book\.toml$/, readMdbook],
  ['', /^SUMMARY\.md$/, readSummary],
  ['src', /^SUMMARY\.md$/, readSummary],
  ['.obsidian', /^(?:app|core-plugins|publish)\.json$/, readObsidian],
];
