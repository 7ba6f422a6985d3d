import { basePath, languageOf } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import type { AppContext } from '../../http/context.ts';
import { shellPage } from '../../http/response/shell.ts';
import { articlesOf } from '../../published/files.ts';
import { ownerName, settingsOf } from '../../settings.ts';
import type { Notified } from '../db/subscribers.ts';

interface Shown {
  subscriber: Notified;
  /** What was pressed in the email. */
  pressed: 'yes' | 'no' | undefined;
  action: string;
}

/** Asks whoever was notified of an answer whether it is one. A press in the email sends itself where scripts run. */
export async function subscriberPage(
  c: AppContext,
  { subscriber, pressed, action }: Shown,
): Promise<Response> {
  const { locale, article } = subscriber;
  const [settings, { articles }] = await Promise.all([settingsOf(c.env), articlesOf(c.env)]);
  const { subscriber: strings, message, waysOn } = workerStrings(locale);
  const owner = ownerName(settings, locale);
  const home = basePath(locale, settings.locales);
  const title = articles[locale].find(({ slug }) => slug === article)?.title ?? settings.name;
  const thanks = { yes: strings.thanksYes, no: strings.thanksNo(owner) };

  return shellPage(
    c,
    { shell: 'page', locale, title: strings.question, mainClass: 'wrap narrow' },
    <>
      <h1>{strings.question}</h1>
      <p class="intro">
        <a dir="auto" href={`${home}articles/${article}/`}>
          {title}
        </a>
      </p>
      <subscriber-answer
        data-pressed={pressed}
        data-yes={thanks.yes}
        data-no={thanks.no}
        data-strings={JSON.stringify({
          ...message.note,
          between: languageOf(locale).sentenceSeparator,
        })}
      >
        <AnswerForm subscriber={subscriber} pressed={pressed} action={action} />
        <div class="status" role="status">
          {subscriber.helpful && thanks[subscriber.helpful]}
        </div>
      </subscriber-answer>
      <p class="field">
        <a href={`${home}contact/`}>{waysOn.write(owner)}</a>
      </p>
    </>,
  );
}

function AnswerForm({ subscriber: { locale, helpful }, pressed, action }: Shown) {
  const { subscriber: strings } = workerStrings(locale);
  return (
    <>
      <form class="actions" method="post" action={action}>
        {(['yes', 'no'] as const).map((answer) => (
          <button
            type="submit"
            class={answer === (pressed ?? helpful ?? 'yes') ? 'button primary' : 'button'}
            name="helpful"
            value={answer}
          >
            {strings[answer]}
          </button>
        ))}
      </form>
      {pressed && !helpful && (
        <noscript>
          <p class="field small-text">{strings.pressHere}</p>
        </noscript>
      )}
    </>
  );
}
