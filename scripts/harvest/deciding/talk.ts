import { bold, dim } from '../../terminal/conversation.ts';
import type { Keys } from '../../terminal/keys.ts';
import { type Proposal, proposedFor } from '../grouping/proposals.ts';
import type { Decisions } from './decide.ts';
import type { KnownArticles } from './known-articles.ts';

interface Talk {
  keys: Keys;
  decisions: Decisions;
  articles: KnownArticles;
  say: (line: string) => void;
}

/** How many became what. */
export interface Decided {
  accepted: number;
  gaps: number;
  left: number;
  /** Of which nothing was decided. */
  open: number;
}

type Outcome = 'accepted' | 'gaps' | 'left';

/** Shows one proposal after the other until each is decided, or the owner leaves: what was decided is stored by then. */
export async function talk(proposals: readonly Proposal[], talk: Talk): Promise<Decided> {
  const outcomes: Outcome[] = [];
  talk.say(help);
  while (outcomes.length < proposals.length) {
    const proposal = proposals[outcomes.length] as Proposal;
    talk.say(shown(proposal, { n: outcomes.length + 1, of: proposals.length }, talk));
    const outcome = await decideOne(proposal, talk, outcomes.length > 0);
    if (outcome === 'quit') break;
    if (outcome === 'undo') outcomes.pop();
    else outcomes.push(outcome);
  }
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    accepted: count('accepted'),
    gaps: count('gaps'),
    left: count('left'),
    open: proposals.length - outcomes.length,
  };
}

const help = [
  'For each question press one key; what you decide is stored at once.',
  '  1, 2, 3         it becomes a question of that article; Enter, of the one that has ⏎: the search answers with it',
  '  a               of another article, whose address you type',
  '  g               no article answers it: it becomes a gap',
  '  space           leave it out',
  '  u               take back the last one',
  '  q, Ctrl+C       leave; the next time goes on from here',
].join('\n');

/** Waits for keys until one decides. */
async function decideOne(
  proposal: Proposal,
  { keys, decisions, say }: Talk,
  canUndo: boolean,
): Promise<Outcome | 'undo' | 'quit'> {
  for (;;) {
    const key = await keys.next();
    if (key === undefined || key === 'q') return 'quit';
    if (key === ' ') {
      decisions.leaveOut(proposal);
      say(dim('  left out'));
      return 'left';
    }
    if (key === 'g') {
      const refused = decisions.gap(proposal);
      say(refused ? `  ${bold('→')} ${refused.refusal}` : dim('  becomes a gap'));
      if (!refused) return 'gaps';
    } else if (key === 'u') {
      const refused = canUndo ? decisions.undo() : { refusal: 'There is nothing to take back.' };
      say(refused ? `  ${bold('→')} ${refused.refusal}` : dim('  taken back'));
      if (!refused) return 'undo';
    } else {
      const article = key === 'a' ? await keys.line('  Its address: ') : chosen(proposal, key);
      if (!article) continue;
      const done = decisions.accept(proposal, article);
      say('refusal' in done ? `  ${bold('→')} ${done.refusal}` : dim(`  in ${done.file}`));
      if (!('refusal' in done)) return 'accepted';
    }
  }
}

/** Enter takes the first only where the search answers with it. */
function chosen(proposal: Proposal, key: string): string | undefined {
  if (key === '\r' || key === '\n') return proposedFor(proposal);
  return proposal.near[Number(key) - 1];
}

function shown(
  proposal: Proposal,
  { n, of }: { n: number; of: number },
  { decisions, articles }: Talk,
): string {
  const { locale, question, also, asked, near, confidence } = proposal;
  const who = asked.length === 1 ? 'One person asked' : `${asked.length} people asked`;
  const written = new Set(decisions.writable(proposal));
  const others = also.filter((wording) => written.has(wording));
  const more = also.length - others.length;
  return [
    '',
    dim(`${n} of ${of}  ${who}, last on ${asked[0]}`),
    `  ${bold(question)}`,
    ...others.map((wording) => `  ${wording}`),
    ...(more > 0
      ? [dim(`  and ${more === 1 ? 'one more wording' : `${more} more wordings`}`)]
      : []),
    ...near.map((slug, place) => {
      const sure = place === 0 ? `  ${Math.round(100 * confidence)} %` : '';
      const mark = slug === proposedFor(proposal) ? '⏎' : ' ';
      return `${mark} ${place + 1}  ${articles.titleOf(slug, locale)} ${dim(`${slug}${sure}`)}`;
    }),
    ...(near.length === 0 ? [dim('  no article is near')] : []),
    dim(
      `  ${proposedFor(proposal) ? 'Enter ' : ''}1 2 3 · a another · g gap · space leave out · u undo · q leave`,
    ),
  ].join('\n');
}
