/** How many folders two paths have in common. */
export function shared(path: string, from: string): number {
  const [a, b] = [path.split('/'), from.split('/')];
  const differs = a.findIndex((part, depth) => part !== b[depth]);
  return differs === -1 ? a.length : differs;
}
