import type { Fields } from './front-matter.ts';

/** What VitePress shows of a page whose words stand in its front matter: `hero` and `features`, as Markdown. */
export function homePage({ hero, features }: Fields): string {
  const { name, text, tagline, actions } = recordOf(hero);
  const title = textOf(name) || textOf(text);
  const lines = [
    title && `# ${title}`,
    textOf(name) && textOf(text),
    textOf(tagline),
    listOf(actions)
      .map(({ text: label, link }) => `- ${linked(label, link)}`)
      .join('\n'),
    listOf(features)
      .map(({ title: label, details, link }) => `- **${linked(label, link)}** ${textOf(details)}`)
      .join('\n'),
  ];
  return lines.filter(Boolean).join('\n\n');
}

const linked = (label: unknown, link: unknown) =>
  textOf(link) ? `[${textOf(label)}](<${textOf(link)}>)` : textOf(label);

const textOf = (value: unknown) =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

const recordOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(recordOf) : []);
