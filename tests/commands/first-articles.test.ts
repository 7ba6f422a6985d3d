import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { unasked } from '../../scripts/begin/answers.ts';
import { beginningFiles } from '../../scripts/begin/content.ts';
import type { CheckReport } from '../../scripts/check/report.ts';
import { beginningOf } from '../../site/languages/registry/beginnings.ts';
import { locales } from '../../site/languages/registry/locales.ts';
import { call } from './check-command.ts';

const promises = Object.fromEntries(
  locales.map((locale) => [
    locale,
    Object.entries(beginningOf(locale).articles).flatMap(([article, { questions }]) =>
      questions.map((question) => ({ question, article })),
    ),
  ]),
);

let folder: string;
let report: CheckReport;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'first-articles-'));
  const files = [
    ...beginningFiles(unasked(locales), '2026-11-21'),
    { path: 'questions.yaml', text: stringify(promises) },
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  report = JSON.parse((await call(folder, 'check', ['--json'])).said);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the articles with which a help centre begins, in each language', () => {
  test('keep every question as a promise: their own stands first, as an answer', () => {
    expect(report.promises.length).toBe(Object.values(promises).flat().length);
    expect(report.mistakes).toEqual([]);
  });

  test('are found first by each question as if it were not written in them', () => {
    expect(report.questions.length).toBe(report.promises.length);
    expect(report.questions.filter(({ place }) => place !== 1)).toEqual([]);
  });

  test('are found first by their titles', () => {
    expect(report.titles.filter(({ place }) => place !== 1)).toEqual([]);
  });
});
