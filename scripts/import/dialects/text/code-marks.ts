/** What Docusaurus, VitePress and Shiki read in code as marks of its lines, and customers would copy. */
export function withoutCodeMarks(code: string): { code: string; marks: string[] } {
  const marks: string[] = [];
  const lines = code.split('\n').flatMap((line) => {
    const mark = (wholeLine.exec(line) ?? lineEnd.exec(line))?.[0];
    if (mark === undefined) return [line];
    marks.push(mark.trim());
    const rest = line.slice(0, line.length - mark.length);
    return rest.trim() === '' ? [] : [rest];
  });
  return { code: lines.join('\n'), marks };
}

/** `// highlight-next-line`, in the comments of any language. */
const wholeLine =
  /^\s*(?:\/\/|#|<!--|\{?\/\*|--|%|;|REM)\s*highlight-(?:next-line|start|end)\s*(?:-->|\*\/\}?)?\s*$/;

/** `// [!code focus]`, `# [!code ++]`. */
const lineEnd = /\s*(?:\/\/|#|<!--|\/\*|--|%|;)\s*\[!code [^\]\n]{1,40}\]\s*(?:-->|\*\/)?\s*$/;
