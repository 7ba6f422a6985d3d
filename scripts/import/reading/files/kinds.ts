import { isFilePath } from '../../../../site/content/files/kinds.ts';
import { codeRanges, within } from '../../../../site/markdown/code-ranges.ts';

/** What a file is, judged by its path alone, or the reason why it is nothing to import. */
export function fileKind(path: string): Kind {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (isPicture(path)) return { kind: 'picture' };
  if (isFilePath(name)) return { kind: 'file' };
  if (!/\.(mdx?|markdown)$/i.test(name)) return { reason: 'neither Markdown nor a picture' };
  const isPiece = name.startsWith('_') && !/^_?index\./i.test(name);
  if (isPiece || folders.some((folder) => pieceFolders.test(folder)))
    return { reason: 'a piece of other articles' };
  if (folders.some((folder) => folder === '.gitbook')) return { reason: 'hidden' };
  if (/^404\./.test(name)) return { reason: 'what the old site said where it had no page' };
  return { kind: 'article' };
}

export const isPicture = (path: string) => /\.(png|jpe?g|gif|webp|avif|svg)$/i.test(path);

type Kind = { kind: 'article' } | { kind: 'picture' } | { kind: 'file' } | { reason: string };

/** Folders of pieces and of the look. Others with a line before them are collections of articles. */
const pieceFolders =
  /^_(includes?|layouts?|data|sass|partials?|snippets?|templates?|components?|slots|shared|fragments|common|plugins)$|^(includes|partials)$/i;

/** Why a file whose name and text say so is no article, or nothing. */
export function reasonOfText(path: string, text: string): string | undefined {
  if (isContents(path, text)) return 'a table of contents';
  if (/(?:^|\/)_?templates\//i.test(path) && hasCommands(text)) return 'templates for new articles';
  const rule = path.includes('/') ? undefined : houseFiles.find(([name]) => name.test(path));
  return rule?.[1].test(text) ? 'about the folder, not help for customers' : undefined;
}

/** Commands of Templater, which Obsidian runs when it makes a note. */
function hasCommands(text: string): boolean {
  const found = [...text.matchAll(/<%[-_*]?\s*(?:tp\.|tR\b)/g)];
  const isQuiet = within(found.length > 0 ? codeRanges(text) : []);
  return found.some(({ index }) => !isQuiet(index));
}

/** Files at the root that are about the folder, by their names and by what such a file says. */
const houseFiles: [RegExp, RegExp][] = [
  [
    /^readme[\w.-]*$/i,
    /\b(npm|pnpm|yarn|bun|pip|bundle|gem|cargo|hugo|mkdocs|docker) (install|i|run|exec|server?|build|start)\b|git clone|!\[[^\]]*\]\(https?:\/\/(img\.shields\.io|badge|github\.com)|\b(docusaurus|mkdocs|vitepress|jekyll|hugo|hexo|netlify)\b|pull requests?|this repo(sitory)?/i,
  ],
  [
    /^(licen[cs]e|copying)[\w.-]*$/i,
    /permission is hereby granted|licensed under|general public license|creative commons|apache license|mozilla public|all rights reserved|warrant(y|ies)/i,
  ],
  // A page of releases in small letters is one for readers.
  [
    /^(?:[Cc]hangelog|CHANGELOG|[Hh]istory|HISTORY|CHANGES|RELEASES?)[\w.-]*$/,
    /^#{1,3}\s+\[?v?\d+\.\d+/m,
  ],
  [
    /^contributing[\w.-]*$/i,
    /\b(PR|pnpm|npm|yarn|github|gitlab)\b|pull request|\bfork\b|\bissues?\b|\bcommits?\b|repositor/i,
  ],
  [/^(code[_-]of[_-]conduct)[\w.-]*$/i, /covenant|harass|maintainers|enforcement/i],
  [/^security[\w.-]*$/i, /vulnerabilit/i],
  [/^(authors|maintainers|contributors|owners)[\w.-]*$/i, /<[^\s@>]+@[^\s>]+>|github\.com/i],
  [/^(agents|claude|gemini|copilot)[\w.-]*$/i, /\b(agents?|repositor|codebase|commands?)\b/i],
];

const contentsFiles = /^(toc([._-][\w-]+)?|summary|_?sidebar|_?navbar|_?coverpage)\.\w+$/i;

/** A table of contents by its name, and by holding little else than links in lists. */
export function isContents(path: string, text: string): boolean {
  if (!contentsFiles.test(path.split('/').at(-1) ?? '')) return false;
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(#|<!--|---|\*\*\*)/.test(line));
  const items = lines.filter((line) => /^\s*(?:[-*+]|\d+\.)\s/.test(line));
  return items.length > 0 && items.length >= lines.length * 0.8;
}
