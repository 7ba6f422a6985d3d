import { locales } from '../../../site/languages/registry/locales.ts';
import { partsOf, placesOf, type ReportPart, summaryOf } from './parts.ts';
import type { DeskReport } from './report.ts';
import { oneLine } from './text.ts';

/** The report as one page that needs nothing else, to be opened and handed on. */
export function reportPage(report: DeskReport): string {
  const title = `Import from ${report.name}`;
  const parts = partsOf(report);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<ul class="summary">${summaryOf(report)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join('')}</ul>
${firstThings(parts)}
${parts.map(section).join('\n')}
${section({ title: 'Where each article is now', advice: '', lines: placesOf(report) })}
</main>
</body>
</html>
`;
}

/** What to look at first, each a way to its part. */
function firstThings(parts: readonly ReportPart[]): string {
  if (parts.length === 0) return '<p>Everything came along.</p>';
  const links = parts.map(
    ({ title, lines }) =>
      `<li><a href="#${idOf(title)}">${escaped(title)}</a> (${lines.length})</li>`,
  );
  return `<nav aria-label="What to look at, most important first"><h2>What to look at</h2><ol>${links.join('')}</ol></nav>`;
}

function section({ title, advice, lines }: ReportPart): string {
  const items = lines.map((line) => `<li dir="auto">${escaped(oneLine(line))}</li>`).join('');
  const list = `<ul>${items}</ul>`;
  const body =
    lines.length > most
      ? `<details><summary>Show all ${lines.length}</summary>${list}</details>`
      : list;
  return `<section id="${idOf(title)}"><h2>${escaped(title)} <small>${lines.length}</small></h2>${advice ? `<p>${escaped(advice)}</p>` : ''}${body}</section>`;
}

/** Commands speak the first of the product's languages. */
const [language] = locales;

/** More lines than these are shown when they are asked for. */
const most = 20;

const idOf = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-inline-size: 48rem; margin-inline: auto; padding: 2rem 1rem 4rem; }
h1 { line-height: 1.2; }
h2 { margin-block: 2.5rem 0.5rem; font-size: 1.2rem; }
small { font-weight: normal; opacity: 0.75; }
p { margin-block: 0 0.5rem; }
li { overflow-wrap: anywhere; margin-block: 0.25rem; }
nav { margin-block: 2rem; }
summary { cursor: pointer; }
`;
