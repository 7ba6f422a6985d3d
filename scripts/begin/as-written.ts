import { isDeepStrictEqual } from 'node:util';
import { type Document, parse, parseDocument } from 'yaml';

/**
 * The text of a YAML file after a change of some of its values: a line that did not change keeps every space that it had.
 * Which did not is told by the file as the same writer writes it without the change.
 */
export function asWritten(before: string, after: Document): string {
  const known = linesAsWritten(before);
  const lines = written(after).split('\n');
  const restored = lines.map((line) => known.get(line) ?? withoutPadding(line));
  const text = restored.join('\n');
  const isSame = isDeepStrictEqual(parse(text), after.toJS());
  return isSame ? text : lines.join('\n');
}

/** Each line that the owner wrote by what the writer makes of it; one that may be either of two is left out. */
function linesAsWritten(text: string): Map<string, string> {
  const owners = Map.groupBy(text.split('\n'), spaceless);
  const known = written(parseDocument(text))
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [own, ...others] = new Set(owners.get(spaceless(line)));
      return own === undefined || others.length > 0 ? [] : [[line, own]];
    });
  return new Map(known);
}

/** A list in a line, in the style of the files that the product writes. */
const withoutPadding = (line: string) => line.replace(/^([^'"#]*?: )\[ (.*) \]/, '$1[$2]');

const spaceless = (line: string) => line.replace(/(?<=\S)\s+/g, '');

const written = (document: Document) => document.toString({ lineWidth: 0, singleQuote: true });
