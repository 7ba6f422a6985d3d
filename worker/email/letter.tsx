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

/** The same as HTML. `link` is the one address in it that a paragraph may hold; what people wrote makes no links. */
export const letterHtml = (
  { parts, foot }: Letter,
  { locale, title, link }: { locale: Locale; title: string; link: string },
): string =>
  emailHtml(
    { locale, title },
    <>
      <Parts parts={parts} link={link} />
      {foot && <hr />}
      {foot && <Parts parts={foot} link={link} />}
    </>,
  );

const Parts = ({ parts, link }: { parts: Part[]; link: string }) => (
  <>
    {parts.map((part) =>
      typeof part === 'string' ? <Paragraph text={part} link={link} /> : <Choices choices={part} />,
    )}
  </>
);

const Paragraph = ({ text, link }: { text: string; link: string }) => (
  <p dir="auto" style="white-space:pre-line;overflow-wrap:anywhere">
    {text.split(link).map((between, place) => (
      <>
        {place > 0 && <a href={link}>{link}</a>}
        {between}
      </>
    ))}
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
