const houseFiles =
  /^(readme|licen[cs]e|copying|changelog|contributing|code[_-]of[_-]conduct|security|authors)([._][\w-]+)?\.\w+$/i;
const contentsFiles = /^(toc([._-][\w-]+)?|summary|_?sidebar|_?navbar)\.\w+$/i;
const pieceFolders = /^(_.*|includes?|snippets?|partials?|templates?)$/i;

type Kind = { kind: 'article' } | { kind: 'contents' } | { kind: 'picture' } | { reason: string };

/** What a file is, judged by its path alone, or the reason why it is nothing to import. */
export function fileKind(path: string): Kind {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (/\.(png|jpe?g|gif|webp|avif|svg)$/i.test(name)) return { kind: 'picture' };
  if (/\.mdx$/i.test(name)) return { reason: 'MDX is a program; only Markdown is imported' };
  if (!/\.(md|markdown)$/i.test(name)) return { reason: 'neither Markdown nor a picture' };
  if (houseFiles.test(name)) return { reason: 'about the folder, not help for customers' };
  if (contentsFiles.test(name)) return { kind: 'contents' };
  if (name.startsWith('_') || folders.some((folder) => pieceFolders.test(folder))) {
    return { reason: 'a piece of other articles' };
  }
  return { kind: 'article' };
}
