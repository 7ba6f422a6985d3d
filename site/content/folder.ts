import { resolve } from 'node:path';

/** The folder that the owner edits; `CONTENT=some/folder` before any command names another. */
export const contentFolder = resolve(process.env['CONTENT'] || 'content');

/** Where the demonstration lies once an owner has a content of her own. Tests ask about it, there or in `content/`. */
export const demonstrationFolder = resolve('tests/demonstration');
