import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unsealed } from '../../unsealed.ts';
import { contentFolder } from '../check-command.ts';
import { insertion, writeExport } from '../database-export.ts';

/** Far from any gap of this machine: what was written is remembered by number. */
export const currency = 990_001;
export const chinese = 990_003;
export const answered = 990_004;

/** A site with an article and a promise, and an export of its database beside them. */
export let content: ReturnType<typeof contentFolder>;

export function openGaps(): void {
  content = contentFolder();
  content.put('articles/en/getting-paid/refunds.mdx', refunds);
  content.put('questions.yaml', promises);
  writeExport(join(content.folder, 'export.sql'), rows());
}

export const closeGaps = () => rmSync(content.folder, { recursive: true });

/**
 * What was written for a gap is remembered on this machine by its number: one file alone may write and do this, for others
 * run at the same time.
 */
export function removeRecords(): void {
  for (const gap of [currency, chinese, answered]) rmSync(recordOf(gap), { force: true });
}

/** Where `write` puts the article for the first gap. */
export const draft = 'articles/en/getting-paid/how-do-i-change-currency.mdx';

export const refunds = `---
title: Refund a payment # the most read
questions:
  - refund a payment   # as asked
checked: 2026-11-01
---

Money goes back to the card that paid.
`;

export const promises = `# Kept by hand.
en:
  - question: money back # first
    article: refunds

# The other language.
`;

export const gaps = (...args: string[]) =>
  content.call('gaps', ...args, '--from', join(content.folder, 'export.sql'));

export const text = (file: string) => readFileSync(join(content.folder, file), 'utf8');

export const recordOf = (gap: number) => `.build/gaps/${gap}.json`;

/** Four gaps: one of two wordings, one of a single person, one whose subscriber waits, one that is answered. */
export function rows(): string[] {
  const now = new Date().toISOString();
  const wording = (id: number, gap: number, query: string, more = {}) =>
    insertion('wordings', {
      ...{ id, gap, query, folded: query, locale: 'en', build: 'b', created_at: now },
      ...more,
    });
  const gap = (visitor: string, query: string, more = {}) =>
    insertion(
      'gaps',
      unsealed('gaps', {
        ...{ query, folded: query, locale: 'en', why: 'no-answer', visitor, day: now.slice(0, 10) },
        ...{ created_at: now, ...more },
      }),
    );
  const zh = { locale: 'zh-CN' };
  return [
    wording(currency, currency, 'how do I change currency?', {
      article: 'refunds',
      confidence: 0.3,
    }),
    wording(990_002, currency, 'Change: my currency', { article: 'refunds', confidence: 0.3 }),
    wording(chinese, chinese, '怎么换币种', zh),
    wording(answered, answered, 'money back please'),
    wording(990_005, 990_005, 'asked once'),
    gap('a', 'how do I change currency?', { wording: currency }),
    gap('b', 'how do I change currency?', { wording: currency }),
    gap('b', 'Change: my currency', { wording: 990_002 }),
    gap('c', 'Change: my currency', { wording: 990_002 }),
    gap('d', '怎么换币种', { ...zh, wording: chinese }),
    gap('d', '怎么换币种', { ...zh, wording: chinese, why: 'asked', email: 'lin@client.example' }),
    gap('e', 'money back please', { wording: answered }),
    gap('e', 'asked once', { wording: 990_005 }),
    gap('f', 'not in a gap yet'),
    insertion('gap_events', {
      ...{ gap: answered, what: 'answered', article: 'refunds', version: 'v', build: 'b' },
      created_at: '2026-11-18T10:00:00.000Z',
    }),
  ];
}
