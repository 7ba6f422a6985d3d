import type { Nodes } from 'mdast';
import { hiddenCharacters } from '../../../../worker/contract/hidden-characters.ts';
import { hiddenIn, textsOf } from '../../article/body/hidden.ts';
import type { ReadArticle } from '../../article/read.ts';

interface HiddenFault {
  /** From the first line of the body. */
  line: number;
  message: string;
}

/** Hidden characters that stand in a body as they are. */
export function hiddenFaults({ body }: Pick<ReadArticle, 'body'>): HiddenFault[] {
  return body.split(/\r?\n/).flatMap((text, n) =>
    hiddenCharacters(text)
      .slice(0, 1)
      .map(({ name, why }) => ({ line: n + 1, message: `Take out ${name}: ${why}.` })),
  );
}

/** What a body that hides nothing itself writes with an entity, or behind the percent signs of an address. */
export function writtenFault(node: Nodes, { body }: Pick<ReadArticle, 'body'>): string | undefined {
  const [found] = hiddenIn(node);
  if (found) return `Take out what writes ${found.name}: ${found.why}.`;
  const isReplaced =
    textsOf(node).some(({ text }) => text.includes(replaced)) && !body.includes(replaced);
  return isReplaced ? 'Take out the entity: it writes no character.' : undefined;
}

/** Stands where an entity names what is no character. */
const replaced = '\ufffd';
