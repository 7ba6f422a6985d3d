/** Longer addresses are refused by the sites, or by what lies between. */
const longestAddress = 7000;

/**
 * Where a file of the content folder is edited in the browser, on GitHub or GitLab, whatever its first branch is called;
 * nothing for other sites.
 */
export const editPath = (repository: string, file: string): string | undefined =>
  siteOf(repository)?.edit(`content/${file}`);

/**
 * Where a new file of the content folder is made in the browser: GitHub takes its path and text, GitLab its path. A
 * text that no address holds is left out; it is on the page to copy.
 */
export function newFilePath(repository: string, file: string, text: string): string | undefined {
  const site = siteOf(repository);
  const full = site?.newFile(`content/${file}`, text);
  return full && full.length > longestAddress ? site?.newFile(`content/${file}`, '') : full;
}

function siteOf(repository: string) {
  const { hostname } = new URL(repository);
  const home = repository.replace(/(?:\.git)?\/*$/, '');
  if (/(?:^|\.)github\./.test(hostname)) {
    return {
      edit: (path: string) => `${home}/edit/HEAD/${path}`,
      newFile: (filename: string, value: string) =>
        `${home}/new/main?${new URLSearchParams({ filename, ...(value && { value }) })}`,
    };
  }
  if (/(?:^|\.)gitlab\./.test(hostname)) {
    return {
      // It edits on a branch that is named; the page of the file has the button.
      edit: (path: string) => `${home}/-/blob/HEAD/${path}`,
      newFile: (file_name: string) => `${home}/-/new/main?${new URLSearchParams({ file_name })}`,
    };
  }
  return undefined;
}
