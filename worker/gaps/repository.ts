/** Longer addresses are refused by the sites, or by what lies between. */
const longestAddress = 7000;

/**
 * Where the repository's site makes a new file, with path and text filled in: GitHub takes both, GitLab only the
 * path. Nothing for other sites. A text that no address holds is left out; it is on the page to copy.
 */
export function newFileLink(repository: string, path: string, text: string): string | undefined {
  const site = siteOf(repository);
  if (!site) return undefined;

  const full = site.newFile(path, text);
  return full.length <= longestAddress ? full : site.newFile(path, '');
}

/** Where a file is edited in a browser. */
export const editLink = (repository: string, path: string): string | undefined =>
  siteOf(repository)?.edit(path);

function siteOf(repository: string) {
  const { host } = new URL(repository);
  const home = repository.replace(/(?:\.git)?\/*$/, '');
  if (/(?:^|\.)github\./.test(host)) {
    return {
      newFile: (filename: string, value: string) =>
        `${home}/new/main?${new URLSearchParams({ filename, ...(value && { value }) })}`,
      edit: (path: string) => `${home}/edit/main/${path}`,
    };
  }
  if (/(?:^|\.)gitlab\./.test(host)) {
    return {
      newFile: (file_name: string) => `${home}/-/new/main?${new URLSearchParams({ file_name })}`,
      edit: (path: string) => `${home}/-/edit/main/${path}`,
    };
  }
  return undefined;
}
