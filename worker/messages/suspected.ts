const linksOfAPerson = 3;

/** Whether somebody wants links to be followed: mostly a machine, though a person may, too. */
export function hasManyLinks(text: string, most = linksOfAPerson): boolean {
  const links = text.match(/https?:\/\/|www\./gi) ?? [];
  return links.length > most;
}
