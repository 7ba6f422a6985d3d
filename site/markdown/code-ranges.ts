type Range = readonly [from: number, to: number];

/** Changes what stands outside code, comments and programs; these stay as they are. */
export function outsideCode(
  markdown: string,
  change: (text: string) => string,
  options?: Options,
): string {
  const pieces: string[] = [];
  let end = 0;
  for (const [from, to] of codeRanges(markdown, options)) {
    pieces.push(change(markdown.slice(end, from)), markdown.slice(from, to));
    end = to;
  }
  return [...pieces, change(markdown.slice(end))].join('');
}

interface Options {
  /** Whether four columns at the start of a line make code, as in Markdown and not in MDX. */
  indented: boolean;
}

/**
 * Where code stands, in order. Read line by line and not by a parser of Markdown: what other tools indent, or set between
 * tags of their own, Markdown would take for code.
 */
export function codeRanges(markdown: string, { indented }: Options = { indented: false }): Range[] {
  let ranges: Range[] = [];
  const fence = createFence();
  const isIndented = createIndented();
  let text = 0;
  let code: number | undefined;
  let at = 0;
  for (const line of [...markdown.split('\n'), '']) {
    const isCode = fence.read(line) || (indented && isIndented(line) && line.trim() !== '');
    if (isCode && code === undefined) {
      // Not `push`, which takes no hundred thousand at once.
      ranges = ranges.concat(quietRanges(markdown, text, at));
      code = at;
    } else if (!isCode && code !== undefined) {
      ranges.push([code, Math.min(at, markdown.length)]);
      [text, code] = [at, undefined];
    }
    at += line.length + 1;
  }
  if (code !== undefined) ranges.push([code, markdown.length]);
  else ranges = ranges.concat(quietRanges(markdown, text, markdown.length));
  return ranges;
}

/** Whether a place lies in one of these ranges. */
export function within(ranges: readonly Range[]): (at: number) => boolean {
  return (at) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle] as Range)[1] <= at) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low];
    return range !== undefined && range[0] <= at;
  };
}

/** Follows the lines and knows which are code by their four columns: behind an empty line, and in no list. */
function createIndented() {
  let isInList = false;
  let isOpen = true;
  return (line: string): boolean => {
    if (line.trim() === '') {
      isOpen = true;
      return false;
    }
    const isFar = /^(?: {4}| {0,3}\t)/.test(line);
    if (!isFar)
      isInList = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line) || (isInList && /^ /.test(line));
    const isCode = isFar && isOpen && !isInList;
    isOpen = isCode;
    return isCode;
  };
}

/** Follows the lines of a text and knows which of them are code between fences, the fences too. */
export function createFence() {
  let mark = '';
  let column = 0;
  return {
    isOpen: () => mark !== '',
    read(line: string): boolean {
      const [, before = '', run = '', after = ''] = fenceLine.exec(line) ?? [];
      const at = before.replaceAll('\t', '    ').length;
      if (mark === '') {
        if (run !== '' && !(run.startsWith('`') && after.includes('`'))) [mark, column] = [run, at];
        return mark !== '';
      }
      // What stands further in is part of the code, as an example of a fence.
      const isEnd = run.startsWith(mark) && after.trim() === '' && at < column + 4;
      if (isEnd) mark = '';
      return true;
    },
  };
}

/** Each line with whether it is code. */
export function markedLines(text: string): { line: string; isCode: boolean }[] {
  const fence = createFence();
  return text.split('\n').map((line) => ({ line, isCode: fence.read(line) }));
}

const fenceLine = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/;

const quiet = /<!--|<(script|style|pre|svg|code)\b[^<>]*>|(?<![\\`])(`+)(?!`)/gi;

/** Comments, programs and spans of code between two places of a text. */
function quietRanges(markdown: string, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  const text = markdown.slice(from, to);
  const endOf = createEnds(text);
  quiet.lastIndex = 0;
  for (let found = quiet.exec(text); found; found = quiet.exec(text)) {
    const [, tag, run] = found;
    const end = endOf(quiet.lastIndex, tag, run);
    if (end === undefined) continue;
    ranges.push([from + found.index, from + end]);
    quiet.lastIndex = end;
  }
  return ranges;
}

/** Where what opens at a place ends. What has no end is looked for once: a text may be full of beginnings. */
function createEnds(text: string) {
  const lower = text.toLowerCase();
  const missing = new Set<string>();
  let limit = -1;

  return (start: number, tag?: string, run?: string): number | undefined => {
    if (run) return endOfRun(start, run);
    const close = tag ? `</${tag.toLowerCase()}` : '-->';
    if (missing.has(close)) return undefined;
    const at = lower.indexOf(close, start);
    const end = at === -1 ? -1 : lower.indexOf('>', at);
    if (end === -1) missing.add(close);
    return end === -1 ? undefined : end + 1;
  };

  /** Behind the same run of backticks, in the same paragraph. */
  function endOfRun(start: number, run: string): number | undefined {
    if (limit < start) {
      const blank = /\n[ \t>]*\n/g;
      blank.lastIndex = start;
      limit = blank.exec(text)?.index ?? text.length;
    }
    const key = `${run}\n${limit}`;
    if (missing.has(key)) return undefined;
    const runs = /`+/g;
    runs.lastIndex = start;
    for (let found = runs.exec(text); found && found.index < limit; found = runs.exec(text))
      if (found[0].length === run.length) return runs.lastIndex;
    missing.add(key);
    return undefined;
  }
}
