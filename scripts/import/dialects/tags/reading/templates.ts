import { plainName, readValues, type Token } from './tag.ts';

/** The tags of Liquid, Nunjucks and GitBook in a text: `{% hint style="info" %}`. */
export function readLiquid(text: string, isQuiet: (at: number) => boolean): Token[] {
  const found = [...text.matchAll(liquid)].filter(({ index }) => !isQuiet(index));
  const tokens = found.map((match): Token => {
    const [raw, written = '', rest = ''] = match;
    const isClose = /^end\w/.test(written);
    const name = plainName(isClose ? written.slice(3) : written);
    return {
      syntax: 'liquid',
      kind: isClose ? 'close' : 'open',
      name,
      raw,
      from: match.index,
      to: match.index + raw.length,
      ...readValues(rest),
    };
  });
  return withoutInner(
    tokens,
    /^(raw|codeblock|code|highlight|comment|verbatim|mermaid|math|katex|mathjax)$/,
  );
}

/** The shortcodes of Hugo in a text: `{{< note >}}` and `{{% note %}}`. */
export function readHugo(text: string, isQuiet: (at: number) => boolean): Token[] {
  const found = [...text.matchAll(hugo)].filter(({ index }) => !isQuiet(index));
  const tokens = found.map((match): Token => {
    const [raw, , slash = '', written = '', rest = ''] = match;
    const isAlone = /\/\s*$/.test(rest);
    return {
      syntax: 'hugo',
      kind: slash ? 'close' : isAlone ? 'alone' : 'open',
      name: plainName(written),
      raw,
      from: match.index,
      to: match.index + raw.length,
      ...readValues(rest.replace(/\/\s*$/, '')),
    };
  });
  return withoutInner(tokens, /^(highlight|code\w*|mermaid|math|katex|comment)$/);
}

const liquid = /\{%-?\s*(@?[\w./-]+)\s*((?:[^%{]|%(?!\})|\{(?!%))*?)-?%\}/g;
const hugo = /\{\{([<%])\s*(\/?)\s*(\w[\w./-]*)\s*((?:[^{}]|\{(?!\{)|\}(?!\}))*?)[>%]\}\}/g;

/** Between the tags of code nothing is a tag. */
function withoutInner(tokens: Token[], code: RegExp): Token[] {
  const kept: Token[] = [];
  const missing = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    kept.push(token);
    if (token.kind !== 'open' || !code.test(token.name) || missing.has(token.name)) continue;
    const end = tokens.findIndex(
      ({ kind, name }, index) => index > at && kind === 'close' && name === token.name,
    );
    if (end === -1) missing.add(token.name);
    else at = end - 1;
  }
  return kept;
}
