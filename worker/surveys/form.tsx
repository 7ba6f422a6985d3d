import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';
import { type WorkerStrings, workerStrings } from '../../site/languages/registry/strings.ts';
import { Honeypot } from '../http/request/honeypot.tsx';
import { type Clock, deadline } from '../http/response/times.ts';
import { withTime } from '../http/response/with-time.tsx';
import { changeableUntil, type OwnSurvey } from './db.ts';
import { facesIn } from './faces.ts';

/** What an address of the page may ask: a question, with the answer that it brings. */
export type Chosen = Partial<Record<Question['name'] | 'comment', string>>;

interface Props {
  /** Where it is sent. */
  action: string;
  /** The address of the message's page. */
  page: string;
  owner: string;
  survey: OwnSurvey | null;
  chosen: Chosen;
  at: Clock & { now: Date };
}

/**
 * The first question that is not answered yet: one at a time, each sent by its own press. What an address has chosen, a face in
 * an email or an answer that is to be changed, waits for a press as well.
 */
export function SurveyForm({ action, page, owner, survey, chosen, at }: Props) {
  const strings = workerStrings(at.locale).survey;
  const isOpen = !survey || changeableUntil(survey.created_at) > at.now;
  const asked = isOpen ? askedOf(questions(at.locale), { survey, chosen }) : undefined;
  return (
    <section class="feedback" id="survey" aria-labelledby="survey-title">
      <h2 id="survey-title">{strings.title}</h2>
      <div role="status">{survey && <p class="status">{strings.thanks(owner)}</p>}</div>
      {survey && <Answered survey={survey} page={page} at={at} />}
      {asked && (
        <form class="why" method="post" action={action}>
          <Honeypot locale={at.locale} />
          {asked.question === 'comment' ? (
            <Comment strings={strings} text={asked.answer} />
          ) : asked.answer === undefined ? (
            <Choice {...asked.question} />
          ) : (
            <Chosen {...asked.question} answer={asked.answer} send={strings.send} />
          )}
        </form>
      )}
    </section>
  );
}

type SurveyStrings = WorkerStrings['survey'];

interface Question {
  name: 'satisfied' | 'effort' | 'again';
  question: string;
  choices: { value: string; label: string; face?: string }[];
}

const questions = (locale: Locale): Question[] => {
  const strings = workerStrings(locale).survey;
  return [
    {
      name: 'satisfied',
      question: strings.satisfied,
      choices: facesIn(locale).map((one) => ({ ...one, value: String(one.value) })),
    },
    { name: 'effort', question: strings.effort, choices: steps(strings.efforts) },
    {
      name: 'again',
      question: strings.again,
      choices: [
        { value: 'yes', label: strings.yes },
        { value: 'no', label: strings.no },
      ],
    },
  ];
};

/** The best is worth 5. */
const steps = (labels: readonly string[]) =>
  labels.map((label, place) => ({ value: String(labels.length - place), label }));

interface Asked {
  question: Question | 'comment';
  /** What is chosen or written already. */
  answer?: string | undefined;
}

/** What is to be asked: what the address has chosen, or else the first that is not answered. */
function askedOf(
  all: Question[],
  { survey, chosen }: { survey: OwnSurvey | null; chosen: Chosen },
): Asked | undefined {
  const answerIn = ({ name, choices }: Question) =>
    choices.find(({ value }) => value === chosen[name])?.value;
  const [named] = all.filter((question) => answerIn(question) !== undefined);
  if (named) return { question: named, answer: answerIn(named) };
  const [next] = all.filter(({ name }) => (survey?.[name] ?? null) === null);
  if (next) return { question: next };
  const comment = survey?.comment ?? undefined;
  return comment === undefined || chosen.comment !== undefined
    ? { question: 'comment', answer: comment }
    : undefined;
}

const Choice = ({ name, question, choices }: Question) => (
  <fieldset>
    <legend>{question}</legend>
    <div class="actions">
      {choices.map(({ value, label, face }) => (
        <button type="submit" class="button" name={name} value={value}>
          <Label label={label} face={face} />
        </button>
      ))}
    </div>
  </fieldset>
);

/** One of the answers is chosen, and another can be: only the press below sends it. */
const Chosen = ({
  name,
  question,
  choices,
  answer,
  send,
}: Question & { answer: string; send: string }) => (
  <>
    <fieldset>
      <legend>{question}</legend>
      {choices.map(({ value, label, face }) => (
        <label class="option">
          <input type="radio" name={name} value={value} checked={value === answer} />
          <Label label={label} face={face} />
        </label>
      ))}
    </fieldset>
    <button type="submit" class="button primary">
      {send}
    </button>
  </>
);

const Label = ({ label, face }: { label: string; face: string | undefined }) => (
  <>
    {face && <span aria-hidden="true">{face}</span>}
    {label}
  </>
);

const Comment = ({ strings, text }: { strings: SurveyStrings; text: string | undefined }) => (
  <>
    <label for="comment">{strings.comment}</label>
    <textarea id="comment" name="comment" dir="auto" rows={3} required>
      {text}
    </textarea>
    <button type="submit" class="button primary">
      {strings.send}
    </button>
  </>
);

/** What was answered so far; as long as it can be changed, each part leads to its question. */
function Answered({ survey, page, at }: { survey: OwnSurvey } & Pick<Props, 'page' | 'at'>) {
  const strings = workerStrings(at.locale).survey;
  const until = changeableUntil(survey.created_at);
  const isOpen = until > at.now;
  return (
    <p class="small-text muted">
      {strings.answered + languageOf(at.locale).sentenceSeparator}
      {answersIn(survey, at.locale).map(({ name, value, label }, place) => (
        <>
          {place > 0 && ' · '}
          {isOpen ? <a href={choosing(page, name, value)}>{label}</a> : label}
        </>
      ))}
      {isOpen && <br />}
      {isOpen &&
        withTime(
          strings.changeable,
          <time datetime={until.toISOString()} data-time="deadline">
            {deadline(until, at.now, at)}
          </time>,
        )}
    </p>
  );
}

/** The address at which an answer is chosen on the page of a message, and nothing sent. */
export const choosing = (page: string, name: keyof Chosen, value: string) =>
  `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams({ [name]: value })}#survey`;

function answersIn(survey: OwnSurvey, locale: Locale) {
  const chosen = questions(locale).flatMap(({ name, choices }) =>
    choices
      .filter(({ value }) => value === String(survey[name]))
      .map(({ value, label }) => ({ name, value, label })),
  );
  const { comment } = survey;
  return comment
    ? [
        ...chosen,
        { name: 'comment' as const, value: '', label: workerStrings(locale).survey.yourComment },
      ]
    : chosen;
}
