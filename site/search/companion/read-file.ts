import { BrokenIndex } from '../broken-index.ts';
import type { ReadFile } from './index-format.ts';

/**
 * Reads the companion index of a language from the site. A file that is missing, cut short, or a page in its
 * place, is thrown as what it is: no reason to say that nobody has the answer.
 */
export const companionFiles =
  (locale: string, fetchFile: (path: string) => Promise<Response>): ReadFile =>
  async (name) => {
    const path = `/companion/${locale.toLowerCase()}/${name}`;
    const response = await fetchFile(path);
    if (!response.ok) throw new BrokenIndex(path, `answers ${response.status}`);
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      throw new BrokenIndex(path, 'is not JSON');
    }
  };
