/** YAML after a change of some of its values: a line that says what it said is left with every space that it had. */
export function asWritten(before: string, after: string): string {
  const spaceless = (line: string) => line.replace(/(?<=\S)\s+/g, '');
  const known = new Map(before.split('\n').map((line) => [spaceless(line), line]));
  return after
    .split('\n')
    .map((line) => known.get(spaceless(line)) ?? line.replace(/\[ (.*) \]/g, '[$1]'))
    .join('\n');
}
