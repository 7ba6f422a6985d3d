import { type Span, spansOf } from '../text/spans.ts';

/** JSON web tokens, UUIDs, and keys by what their issuers begin them with. */
export const issuedTokens = (text: string): Span[] => [...spansOf(issuedToken, text)];

const issuedToken =
  /\b(?:eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\b|(?:AKIA|ASIA)[\dA-Z]{16}\b|(?:sk|pk|rk|whsec|gh[opsu]|github_pat|glpat|xox[abeprs]|shpat|npm|hf)[-_](?=[\w-]{0,80}\d)[\w-]{12,})/g;

/** Runs that nobody would write by hand. */
export const randomTokens = (text: string): Span[] => [...spansOf(run, text, isRandom)];

const run = /(?<before>^|[^\w-])[\w-]{16,}(?![\w-])/g;

/** Whether a run changes so often between digits, small and capital letters that nobody made it up. */
function isRandom(run: string): boolean {
  if (!/\d/.test(run) || !/[a-z]/i.test(run)) return false;
  if (/^[0-9a-f]{32,}$/i.test(run)) return true;
  if (run.length < 20 && !/^[0-9a-f]+$/i.test(run)) return false;

  const kinds = [...run].map(kindOf);
  const changes = kinds.filter((kind, place) => {
    const before = kinds[place - 1];
    return kind && before && kind !== before;
  });
  return changes.length / (run.length - 1) > 0.3;
}

function kindOf(character: string): string {
  if (/\d/.test(character)) return 'digit';
  if (/[a-z]/.test(character)) return 'small';
  return /[A-Z]/.test(character) ? 'capital' : '';
}
