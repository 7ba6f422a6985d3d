import { resolve } from 'node:path';

/** The folder that the owner edits; `CONTENT=some/folder` before any command names another. */
export const contentFolder = resolve(process.env['CONTENT'] || 'content');
