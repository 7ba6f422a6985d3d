const maxCharacters = 60;

/** What a text is about: its first line, shortened to what fits into a heading or a subject. */
export function firstLine(text: string): string {
  const [line = ''] = text.replaceAll('\t', ' ').split(/[\n\u2028\u2029]/);
  const characters = [...line];
  if (characters.length <= maxCharacters) return line;
  return `${characters
    .slice(0, maxCharacters - 1)
    .join('')
    .trimEnd()}…`;
}
