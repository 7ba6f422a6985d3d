import { transform } from 'lightningcss';

/** An address that a stylesheet names, with its line. */
interface Named {
  address: string;
  line: number;
}

interface Read {
  addresses: Named[];
  /** What is wrong with the sheet itself. */
  faults: { line: number; message: string }[];
}

/**
 * What a stylesheet leads to, read as a browser reads it: capitals, escapes and comments make no difference, and some
 * functions take an address as a mere text.
 */
export function readStylesheet(css: string): Read {
  const addresses: Named[] = [];
  try {
    const { warnings } = transform({
      filename: 'styles.css',
      code: Buffer.from(css),
      errorRecovery: true,
      visitor: { StyleSheet: ({ rules }) => collect(rules, 1, (named) => addresses.push(named)) },
    });
    const late = warnings.filter(({ type }) => type === 'UnexpectedImportRule');
    const message = 'Move it above all rules: further down no @import is read.';
    return { addresses, faults: late.map(({ loc }) => ({ line: loc.line, message })) };
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } };
    return { addresses, faults: [{ line: loc?.line ?? 1, message: `It is no CSS: ${message}.` }] };
  }
}

/** Every address in a tree of CSS, however deep. One without a place of its own stands where its rule begins. */
function collect(node: unknown, rule: number, found: (named: Named) => void): void {
  if (typeof node !== 'object' || node === null) return;
  // A namespace is a name and fetches nothing, though it is written as an address.
  if ('type' in node && node.type === 'namespace') return;
  const place = 'loc' in node ? (node.loc as Place) : undefined;
  // Rules count their lines from 0, addresses from 1.
  const isRule = place && 'source_index' in place;
  const line = isRule ? place.line + 1 : Math.max(rule, place?.line ?? 0);
  if ('url' in node && typeof node.url === 'string') found({ address: node.url, line });
  if ('name' in node && 'arguments' in node)
    for (const address of textsOf(node as Call)) found({ address, line });
  for (const inner of Object.values(node)) collect(inner, line, found);
}

interface Place {
  line: number;
}

interface Call {
  name: string;
  arguments: { type: string; value: unknown }[];
}

const textsOf = ({ name, arguments: given }: Call): string[] =>
  /^(?:-webkit-)?(?:image-set|image|src)$/i.test(name)
    ? given.flatMap(({ type, value }) => {
        const token = value as { type: string; value: string };
        return type === 'token' && token.type === 'string' ? [token.value] : [];
      })
    : [];
