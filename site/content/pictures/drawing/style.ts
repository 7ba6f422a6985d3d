import { type CustomAtRules, transform, transformStyleAttribute, type Visitor } from 'lightningcss';

/** Whether an address leads to the drawing itself, or holds the points of a picture. */
export const isInside = (address: string) =>
  /^(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i.test(address.trim());

/** Whether a style sheet asks for anything outside it. One that cannot be read counts as such. */
export function sheetFetches(css: string): boolean {
  // Without one of these signs no rule leads anywhere; an escape does not stand for them.
  if (!/[@(]/.test(css)) return false;
  return fetches((visitor) =>
    transform({ filename: 'drawing.css', code: Buffer.from(css), visitor }),
  );
}

/** The same of declarations. */
export function styleFetches(css: string): boolean {
  if (!css.includes('(')) return false;
  return fetches((visitor) => transformStyleAttribute({ code: Buffer.from(css), visitor }));
}

type Watch = Visitor<CustomAtRules>;

/** Values as CSS reads them: escapes, comments and capitals make no difference. */
function fetches(read: (visitor: Watch) => unknown): boolean {
  let found = false;
  const foundIf = (is: boolean) => {
    found ||= is;
  };
  try {
    read({
      Rule: (rule) =>
        foundIf(
          !harmless.has(rule.type) ||
            // The values of a property of its own are not visited.
            (rule.type === 'property' && /"(?:url|function)"/.test(JSON.stringify(rule))),
        ),
      Url: ({ url }) => foundIf(!isInside(url) && !isFont.test(url)),
      Image: ({ type }) => foundIf(type === 'image-set'),
      Function: ({ name }) => foundIf(takesText.test(name)),
    });
    return found;
  } catch {
    return true;
  }
}

const harmless = new Set(
  'style media supports font-face keyframes layer-block layer-statement container page nested-declarations namespace property ignored'.split(
    ' ',
  ),
);

const isFont = /^data:(?:font\/|application\/(?:x-)?font-)/i;

/** Functions that take an address as a mere text. */
const takesText = /^(?:-webkit-)?(?:image-set|image|src)$/i;
