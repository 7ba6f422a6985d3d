import { locales } from '../../../../site/languages/registry/locales.ts';
import { escapeHtml } from '../../../../site/markdown/escape-html.ts';
import { type Entry, partsOf, placesOf, type ReportPart } from '../parts/parts.ts';
import { summaryOf } from '../parts/summary.ts';
import type { ImportReport } from '../report.ts';
import { style } from './page-style.ts';
import { oneLine } from './text.ts';

/** The report as one page that needs nothing else, to be opened and handed on. */
export function reportPage(report: ImportReport): string {
  const title = `Import from ${report.name}`;
  const { first, besides } = partsOf(report);
  const places = { title: 'Where each is now', advice: '', entries: placesOf(report) };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${dayOf(report)}</p>
${list(summaryOf(report).map(escapeHtml))}
${contents('What to look at first', first, 'ol')}
${contents('What else there is to know', [...besides, places], 'ul')}
${[...first, ...besides].map((part) => section(part)).join('\n')}
${section(places, true)}
</main>
</body>
</html>
`;
}

/** The parts, each a way to it. */
function contents(title: string, parts: readonly ReportPart[], tag: 'ul' | 'ol'): string {
  const items = parts.map(
    (part) =>
      `<a href="#${idOf(part)}">${escapeHtml(part.title)}</a> <small>${part.entries.length}</small>`,
  );
  const ways = items.length > 0 ? list(items, tag) : '<p>Everything came along.</p>';
  return `<nav aria-label="${escapeHtml(title)}"><h2>${escapeHtml(title)}</h2>${ways}</nav>`;
}

/** A long list is opened when it is asked for, and so is one that nobody has to read. */
function section(part: ReportPart, isFolded = part.entries.length > most): string {
  const { title, advice, entries } = part;
  const all = list(entries.map(entryHtml), 'ul', 'entries');
  const body = isFolded ? folded(`Show all ${entries.length}`, all) : all;
  return `<section id="${idOf(part)}"><h2>${escapeHtml(title)} <small>${entries.length}</small></h2>${advice && `<p>${escapeHtml(advice)}</p>`}${body}</section>`;
}

function entryHtml({ about, said, file, path }: Entry): string {
  const where = [file, path].flatMap((place) => (place ? [`<code>${shown(place)}</code>`] : []));
  const places = where.length > 0 ? `<p class="where">${where.join(' → ')}</p>` : '';
  const [only, ...others] = said.map(shown);
  const lines = list([only ?? '', ...others]);
  const whole = others.length < few ? lines : folded(`${said.length} of them`, lines);
  const what = only !== undefined && others.length === 0 ? `<p>${only}</p>` : whole;
  return `<strong>${shown(about)}</strong>${only === undefined ? '' : what}${places}`;
}

const list = (items: readonly string[], tag: 'ul' | 'ol' = 'ul', name = '') =>
  `<${tag}${name && ` class="${name}"`}>${items.map((item) => `<li dir="auto">${item}</li>`).join('')}</${tag}>`;

const folded = (summary: string, body: string) =>
  `<details><summary>${summary}</summary>${body}</details>`;

/** More entries of a part, and more that is said of one thing, are shown when they are asked for. */
const most = 20;
const few = 5;

/** Commands speak the first of the product's languages. */
const [language] = locales;

const dayOf = ({ day }: ImportReport) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });

const idOf = ({ title }: ReportPart) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const shown = (text: string): string => escapeHtml(oneLine(text));
