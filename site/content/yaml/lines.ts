import { LineCounter, parseDocument } from 'yaml';

/** Says of the value at a path in a YAML text on which line it begins, counted from 1. */
export function yamlLines(text: string): (path: readonly (string | number)[]) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const offsetOf = (path: readonly (string | number)[]): number => {
    if (path.length === 0) return 0;
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return node?.range?.[0] ?? offsetOf(path.slice(0, -1));
  };
  return (path) => lines.linePos(offsetOf(path)).line;
}
