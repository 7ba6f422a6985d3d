import { mailPattern } from '../../site/languages/registry/mail.ts';

const maxCharacters = 60;

/** "Hi Mei," before what a text is about, or alone: at most three words after the greeting are a name. */
const greeting = new RegExp(
  `^${mailPattern('greetings')}(?![\\p{L}\\p{M}\\p{N}'’])(?:(?:\\s+[\\p{L}\\p{M}.'’-]+){0,3}\\s*(?:[,，!！:：~～—–]+\\s*|$)|[\\s,，.。!！:：~～]+)`,
  'iu',
);

/** What a text is about: its first line that is more than a greeting, shortened to what fits into a heading or a subject. */
export function firstLine(text: string): string {
  const lines = text.replaceAll('\t', ' ').split(/[\n\u2028\u2029]/);
  const line = lines.map(withoutGreeting).find((rest) => /[\p{L}\p{N}]/u.test(rest));
  return shortened(line ?? lines[0] ?? '');
}

const withoutGreeting = (line: string) => line.trim().replace(greeting, '');

function shortened(line: string): string {
  const characters = [...line];
  if (characters.length <= maxCharacters) return line;
  return `${characters
    .slice(0, maxCharacters - 1)
    .join('')
    .trimEnd()}…`;
}
