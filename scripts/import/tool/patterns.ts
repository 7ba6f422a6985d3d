/**
 * Whether a path fits a pattern of a tool's settings: `*` within a name, `**` over folders, `{a,b}`. Nothing where the
 * pattern has more than that, and so cannot be understood here.
 */
export function fits(pattern: string, path: string): boolean | undefined {
  const plain = pattern.trim().replace(/^\.?\/+/, '');
  const written = alternatives(plain);
  if (!written || written.length > mostAlternatives || written.some((one) => other.test(one)))
    return undefined;
  const parts = path.split('/');
  return written.some((one) => fitsParts(one.replace(/\/+$/, '/**').split('/'), parts));
}

/** Whether a list of patterns names a path or a folder above it; `!` takes back what stands above it, as in `.gitignore`. */
export function isListed(patterns: readonly string[], path: string): boolean {
  let found = false;
  for (const written of patterns) {
    const isBack = written.startsWith('!');
    const pattern = isBack ? written.slice(1) : written;
    const isAnywhere = !/[^/]\/+[^/]|^\//.test(pattern.trim());
    const start = isAnywhere ? `**/${pattern.trim()}` : pattern;
    const itself = fits(start, path);
    const isHit = itself === undefined ? !isBack : itself || fits(`${start}/**`, path) === true;
    if (isHit) found = !isBack;
  }
  return found;
}

const mostAlternatives = 64;

/** Signs that mean something else than themselves with one tool or another. */
const other = /[[\]()\\{}]|^!/;

/** `{a,b}` written out. */
function alternatives(pattern: string): string[] | undefined {
  if (pattern.length > 500) return undefined;
  let done = [''];
  for (const [, text = '', choice] of pattern.matchAll(/([^{}]+)|\{([^{}]*)\}/g)) {
    const choices = choice === undefined ? [text] : choice.split(',');
    done = done.flatMap((start) => choices.map((end) => start + end));
    if (done.length > mostAlternatives) return undefined;
  }
  const isWhole = !/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, ''));
  return isWhole ? done : undefined;
}

function fitsParts(patterns: readonly string[], parts: readonly string[]): boolean {
  // Which beginnings of the path the patterns so far fit, by their lengths.
  let ends = new Set([0]);
  for (const pattern of patterns) {
    const next = new Set<number>();
    for (const end of ends) {
      if (pattern === '**') for (let at = end; at <= parts.length; at += 1) next.add(at);
      else if (end < parts.length && fitsName(pattern, parts[end] as string)) next.add(end + 1);
    }
    ends = next;
  }
  return ends.has(parts.length);
}

/** `*` and `?`, without calling itself: the last star takes one character more until the rest fits. */
function fitsName(pattern: string, name: string): boolean {
  let [at, in_, star, behind] = [0, 0, -1, 0];
  while (in_ < name.length) {
    if (pattern[at] === '*') {
      star = at;
      behind = in_;
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === name[in_]) {
      at += 1;
      in_ += 1;
    } else if (star !== -1) {
      behind += 1;
      in_ = behind;
      at = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
