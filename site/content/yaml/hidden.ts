import { type Document, isPair, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { hiddenCharacters } from '../../../worker/contract/hidden-characters.ts';
import type { YamlFault } from './syntax-advice.ts';

interface HiddenFault extends YamlFault {
  key: string;
}

/** Hidden characters in the texts of a file, keys too, as they are once they are read: `"\u0000"` is one, too. */
export function hiddenFaults(document: Document, text: string): HiddenFault[] {
  const faults: HiddenFault[] = [];
  visit(document, {
    Scalar(_, node, path) {
      if (typeof node.value !== 'string') return;
      const key = keyOf([...path, node]);
      faults.push(...faultsOf(node.value, node.range, text).map((fault) => ({ ...fault, key })));
    },
  });
  return faults;
}

/** Each hidden character of one value once. */
function faultsOf(value: string, range: Node['range'], text: string): YamlFault[] {
  const [start, end] = range ?? [0, 0];
  const written = text.slice(start, end);
  const found = new Map(hiddenCharacters(value).map((each) => [each.name, each]));
  return [...found.values()].map(({ name, why, character }) => {
    const at = written.indexOf(character);
    const what = at === -1 ? `the backslash that writes ${name}` : name;
    return { offset: start + Math.max(0, at), message: `Take out ${what}: ${why}.` };
  });
}

/** Where a node stands, as `owner.name.en` or `0.id`; of a key, that key itself. */
const keyOf = (steps: readonly (Document | Node | Pair)[]): string =>
  steps
    .flatMap((step, n) => {
      if (isSeq(step)) return [step.items.indexOf(steps[n + 1])];
      return isPair(step) && isScalar(step.key) ? [step.key.value] : [];
    })
    .join('.');
