import { markWords } from '../../search/results/mark.ts';
import { pageLocale } from '../browser/language.ts';

const address = new URL(location.href);
const words = address.searchParams.get('hl')?.split(' ') ?? [];
address.searchParams.delete('hl');
history.replaceState(history.state, '', address);

const main = document.querySelector('main');
if (main && 'highlights' in CSS) CSS.highlights.set('found', new Highlight(...rangesIn(main)));

/** Where the words that were searched for stand, without touching the text itself. */
function* rangesIn(root: Element): Generator<Range> {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    let at = 0;
    for (const { text, marked } of markWords(node.textContent ?? '', words, pageLocale)) {
      if (marked) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        yield range;
      }
      at += text.length;
    }
  }
}
