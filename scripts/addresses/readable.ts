import anyAscii from 'any-ascii';
import { slugOf } from '../../worker/contract/slugs.ts';

/** An address from a name in any script: `退款` gives `tui-kuan`, `Возврат` gives `vozvrat`. `''` where nothing can be read. */
export const readableSlug = (name: string, maxLength?: number): string =>
  slugOf(name, maxLength) || slugOf(inLatin(name), maxLength);

/** Of characters that are syllables each becomes a word. */
const inLatin = (name: string) =>
  anyAscii(
    name
      .normalize('NFC')
      .replace(syllables, (run) => ` ${anyAscii(run).replace(/(?<=[a-z])(?=[A-Z])/g, ' ')} `),
  );

const syllables =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+/gu;
