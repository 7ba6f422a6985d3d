/** Where a file of the content folder is edited in the browser: GitHub's address, or GitLab's. */
export function editPath(repository: string, file: string): string {
  const { hostname } = new URL(repository);
  const edit = hostname.includes('gitlab') ? '-/edit' : 'edit';
  return `${repository.replace(/\/$/, '')}/${edit}/main/content/${file}`;
}
