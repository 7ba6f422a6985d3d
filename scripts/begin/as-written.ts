import { isDeepStrictEqual } from 'node:util';
import { type Document, parse, parseDocument } from 'yaml';

/**
 * The text of a YAML file after a change of some of its values, in the owner's style: with her line ends, as far in as she
 * indents, and a line that did not change keeps every space that it had. Which did not is told by the file as the same
 * writer writes it without the change.
 */
export function asWritten(before: string, after: Document): string {
  const text = withLineFeeds(before);
  const style = styleOf(text);
  const known = linesAsWritten(text, style);
  const lines = written(after, style).split('\n');
  const restored = lines.map((line) => known.get(line) ?? withoutPadding(line)).join('\n');
  const isSame = isDeepStrictEqual(parse(restored), after.toJS());
  const changed = isSame ? restored : lines.join('\n');
  const start = before.startsWith('\ufeff') && !changed.startsWith('\ufeff') ? '\ufeff' : '';
  return start + (before.includes('\r\n') ? changed.replaceAll('\n', '\r\n') : changed);
}

const withLineFeeds = (text: string) => text.replaceAll('\r\n', '\n');

interface Style {
  indent: number;
  /** Whether the items of a list stand further in than its key. */
  indentSeq: boolean;
}

/** As the first line is that stands further in than the one above it. */
function styleOf(text: string): Style {
  const lines = text.split('\n').filter((line) => /^\s*[^\s#]/.test(line));
  const depths = lines.map((line) => line.search(/\S/));
  const inner = depths.find((depth, n) => n > 0 && depth > (depths[n - 1] ?? 0)) ?? 2;
  const isBelowKey = (line: string, n: number) =>
    /^\s*- /.test(line) &&
    /^\s*[^-\s].*:\s*(?:#.*)?$/.test(lines[n - 1] ?? '') &&
    depths[n] === depths[n - 1];
  return { indent: Math.min(8, Math.max(2, inner)), indentSeq: !lines.some(isBelowKey) };
}

/** Each line that the owner wrote by what the writer makes of it; one that may be either of two is left out. */
function linesAsWritten(text: string, style: Style): Map<string, string> {
  const owners = Map.groupBy(text.split('\n'), spaceless);
  const known = written(parseDocument(text), style)
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

const written = (document: Document, style: Style) =>
  // A comment takes the line end along that it was read with.
  withLineFeeds(document.toString({ lineWidth: 0, singleQuote: true, ...style }));
