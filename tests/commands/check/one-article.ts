import { rmSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { call, contentFolder } from '../check-command.ts';

/** The content folder of a test, and what a test does with it. */
export let content: string;
export let put: (file: string, text: string) => void;
export let setLocales: (...locales: string[]) => void;

/** Gives each test of a file a content folder with one article. */
export function eachWithOneArticle(): void {
  beforeEach(() => {
    ({ folder: content, put, setLocales } = contentFolder());
    put('articles/en/start/first-steps.mdx', '---\ntitle: First steps\n---\n\nBegin here.\n');
  });
  afterEach(() => rmSync(content, { recursive: true }));
}

export const check = () => call(content, 'check');
