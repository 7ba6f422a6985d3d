import { workerStrings } from '../../../site/languages/strings.ts';
import { type Clock, moment } from '../../http/times.ts';
import type { MessageView } from '../db/messages.ts';
import type { NoteView } from '../db/notes.ts';

interface Props {
  message: MessageView;
  notes: NoteView[];
  clock: Clock;
  owner: string;
}

/** What both sides wrote, the newest last. */
export function Thread({ message, notes, clock, owner }: Props) {
  const strings = workerStrings(clock.locale).message;
  const written = [{ author: 'customer', ...message }, ...notes];
  return (
    <ol class="thread" aria-label={strings.thread}>
      {written.map(({ author, text, created_at }) => (
        <li class="field">
          <p class="fine-print muted">
            <b>{author === 'owner' ? owner : strings.you}</b>{' '}
            <time datetime={created_at}>{moment(new Date(created_at), clock)}</time>
          </p>
          <div class={author === 'owner' ? 'write' : 'prose'}>
            <Paragraphs text={text} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Plain text with the breaks that its writer made. */
const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p>
        {paragraph.split('\n').map((line, place) => (
          <>
            {place > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
);
