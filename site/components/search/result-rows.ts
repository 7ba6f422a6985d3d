import type { Answers, Result } from '../../search/answers.ts';
import { markWords } from '../../search/mark.ts';
import { answerRuns } from '../../search/short-answer.ts';

/** The address of a result, with the words to mark on its page. */
export function resultPath({ url }: Result, words: readonly string[]): string {
  const address = new URL(url, location.origin);
  address.searchParams.set('hl', words.join(' '));
  return address.pathname + address.search + address.hash;
}

/** A result as a link: its title, its topic, and the words around those that were asked for. */
export function resultRow(result: Result, { words, locale }: Answers): HTMLAnchorElement {
  const row = document.createElement('a');
  row.href = resultPath(result, words);
  const title = document.createElement('b');
  title.append(...marked(result.title, words, locale));
  const more = document.createElement('span');
  more.className = 'small-text muted';
  more.append(`${result.topicName} · `, ...marked(result.excerpt, words, locale));
  row.append(title, more);
  return row;
}

/** A short answer; the phrase that is the answer is marked. */
export function shortAnswer(answer: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  const tags = { plain: '', strong: 'b', code: 'code' };
  for (const { text, style, marked } of answerRuns(answer)) {
    const said = wrapped(text, tags[style]);
    paragraph.append(marked ? wrapped(said, 'mark') : said);
  }
  return paragraph;
}

function marked(text: string, words: readonly string[], locale: Answers['locale']) {
  return markWords(text, words, locale).map(({ text, marked }) =>
    wrapped(text, marked ? 'mark' : ''),
  );
}

function wrapped(content: string | Node, tag: string): Node {
  if (!tag) return content instanceof Node ? content : new Text(content);
  const element = document.createElement(tag);
  element.append(content);
  return element;
}
