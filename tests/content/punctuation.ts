/** Half-width punctuation beside a Han character, with what stands around it: `退款,然后`. */
export const halfWidthIn = (text: string): string[] =>
  text.match(/.{0,6}(?:\p{Script=Han}[,?!:;]|[,?!:;]\p{Script=Han}).{0,6}/gu) ?? [];

/** A Markdown text without code, addresses and tags' names: what is left is read as language. */
export const withoutCode = (markdown: string): string =>
  markdown
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');
