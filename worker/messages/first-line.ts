import { greetingBefore, greetingLine } from '../../site/languages/registry/greetings.ts';

const maxCharacters = 60;

/** What a text is about: its first line that is more than a greeting, shortened to what fits into a heading or a subject. */
export function firstLine(text: string): string {
  const lines = text.replaceAll('\t', ' ').split(/[\n\u2028\u2029]/);
  const line = lines.map(withoutGreeting).find((rest) => /[\p{L}\p{N}]/u.test(rest));
  return shortened(line ?? lines[0] ?? '');
}

const withoutGreeting = (line: string) =>
  greetingLine.test(line.trim()) ? '' : line.trim().replace(greetingBefore, '');

function shortened(line: string): string {
  const characters = [...line];
  if (characters.length <= maxCharacters) return line;
  return `${characters
    .slice(0, maxCharacters - 1)
    .join('')
    .trimEnd()}…`;
}
