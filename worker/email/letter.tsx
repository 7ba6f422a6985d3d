import type { Locale } from '../../site/languages/registry/locales.ts';
import { emailHtml } from './html.tsx';

/** One of several answers, each the address at which it is given. */
interface Choice {
  sign: string;
  label: string;
  address: string;
}

/** A paragraph, as its writer broke it into lines, or answers to choose from. */
export type Part = string | Choice[];

/** The words of an email, and below a line what concerns none of them: how to answer. */
export interface Letter {
  parts: Part[];
  foot?: Part[];
}

export const letterText = ({ parts, foot }: Letter): string =>
  `${partsText(parts)}${foot ? `\n\n--\n${partsText(foot)}` : ''}\n`;

const partsText = (parts: Part[]) =>
  parts
    .map((part) => (typeof part === 'string' ? part : part.map(choiceText).join('\n')))
    .join('\n\n');

const choiceText = ({ sign, label, address }: Choice) => `${sign} ${label}\n${address}`;

interface Page {
  locale: Locale;
  title: string;
  /** Of the site, whose addresses are links; no other address that people wrote is one. */
  origin: string;
}

/** What an email says as text, as HTML. The last line of two dashes parts its foot: what somebody wrote may have some, too. */
export function textHtml(text: string, page: Page): string {
  const at = text.lastIndexOf(footLine);
  const parts = paragraphs(at === -1 ? text : text.slice(0, at));
  return letterHtml(
    at === -1 ? { parts } : { parts, foot: paragraphs(text.slice(at + footLine.length)) },
    page,
  );
}

const footLine = '\n--\n';

const paragraphs = (text: string) => text.trim().split(/\n{2,}/);

/** A letter as HTML. */
export const letterHtml = ({ parts, foot }: Letter, { locale, title, origin }: Page): string =>
  emailHtml(
    { locale, title },
    <>
      <Parts parts={parts} origin={origin} />
      {foot && <hr />}
      {foot && <Parts parts={foot} origin={origin} />}
    </>,
  );

const Parts = ({ parts, origin }: { parts: Part[]; origin: string }) => (
  <>
    {parts.map((part) =>
      typeof part === 'string' ? (
        <Paragraph text={part} origin={origin} />
      ) : (
        <Choices choices={part} />
      ),
    )}
  </>
);

const Paragraph = ({ text, origin }: { text: string; origin: string }) => (
  <p dir="auto" style="white-space:pre-line;overflow-wrap:anywhere">
    {text
      .split(/(https?:\/\/[^\s<>]*[\w/=-])/)
      .map((piece) => (piece.startsWith(`${origin}/`) ? <a href={piece}>{piece}</a> : piece))}
  </p>
);

/** As many share a line as there is room for. */
const Choices = ({ choices }: { choices: Choice[] }) => (
  <p>
    {choices.map(({ sign, label, address }) => (
      <>
        <a href={address} style={choiceStyle}>
          <span aria-hidden="true" style="display:block;font-size:32px;line-height:1.4">
            {sign}
          </span>
          {label}
        </a>{' '}
      </>
    ))}
  </p>
);

/** All of it is to be pressed, on a phone too. */
const choiceStyle =
  'display:inline-block;width:96px;margin:0 4px 8px 0;padding:8px 0;border:1px solid #97a0ad;border-radius:8px;text-align:center;text-decoration:none;font-size:14px;line-height:1.3;vertical-align:top';
