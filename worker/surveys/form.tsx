import type { Locale } from '../../site/languages/registry/locales.ts';
import { type WorkerStrings, workerStrings } from '../../site/languages/registry/strings.ts';
import { Honeypot } from '../http/request/honeypot.tsx';
import type { SurveyView } from './db.ts';

interface Props {
  action: string;
  locale: Locale;
  owner: string;
  survey: SurveyView | null;
}

/** The first question that is not answered yet: one at a time, each sent by its own press. */
export function SurveyForm({ action, locale, owner, survey }: Props) {
  const strings = workerStrings(locale).survey;
  const [question] = questions(strings).filter(({ name }) => (survey?.[name] ?? null) === null);
  return (
    <section class="feedback" id="survey" aria-labelledby="survey-title">
      <h2 id="survey-title">{strings.title}</h2>
      <div role="status">{survey && <p class="status">{strings.thanks(owner)}</p>}</div>
      {(question || !survey?.comment) && (
        <form class="why" method="post" action={action}>
          <Honeypot locale={locale} />
          {question ? <Choice {...question} /> : <Comment strings={strings} />}
        </form>
      )}
    </section>
  );
}

type SurveyStrings = WorkerStrings['survey'];

interface Question {
  name: 'effort' | 'satisfied' | 'again';
  question: string;
  choices: { value: string; label: string }[];
}

const questions = (strings: SurveyStrings): Question[] => [
  { name: 'effort', question: strings.effort, choices: steps(strings.efforts) },
  { name: 'satisfied', question: strings.satisfied, choices: steps(strings.satisfactions) },
  {
    name: 'again',
    question: strings.again,
    choices: [
      { value: 'yes', label: strings.yes },
      { value: 'no', label: strings.no },
    ],
  },
];

/** The best is worth 5. */
const steps = (labels: readonly string[]) =>
  labels.map((label, place) => ({ value: String(labels.length - place), label }));

const Choice = ({ name, question, choices }: Question) => (
  <fieldset>
    <legend>{question}</legend>
    <div class="actions">
      {choices.map(({ value, label }) => (
        <button type="submit" class="button" name={name} value={value}>
          {label}
        </button>
      ))}
    </div>
  </fieldset>
);

const Comment = ({ strings }: { strings: SurveyStrings }) => (
  <>
    <label for="comment">{strings.comment}</label>
    <textarea id="comment" name="comment" dir="auto" rows={3} required></textarea>
    <button type="submit" class="button primary">
      {strings.send}
    </button>
  </>
);
