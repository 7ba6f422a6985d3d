import { isOfSite, languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import { longDay } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import type { KnownGap } from '../gap.ts';
import { GapHistory, GapNearest, GapSubscribers, GapWordings } from './facts.tsx';
import { GapDone, type GapJustDone, GapSetAside } from './state.tsx';
import { GapAdd, GapWrite } from './write.tsx';

export interface ShownGap {
  gap: KnownGap;
  manifest: Manifest;
  view: View;
  /** The topic and the article that the owner chose, in place of what is guessed. */
  topic: string | undefined;
  article: string | undefined;
}

export function gapPage(c: AppContext, shown: ShownGap, done: GapJustDone | undefined) {
  const { gap, view } = shown;
  const { gap: strings, gaps } = view.strings;
  const title = gap.wordings[0]?.query ?? '';
  const isDropped = !isOfSite(gap.locale, view.settings.locales);
  const isToWrite = gap.state === 'open' && !isDropped;
  return ownerPage(
    c,
    { view, title, tab: 'gaps' },
    <>
      {done && <GapDone done={done} view={view} />}
      <p class="small-text">
        <a href="/admin/gaps/">{strings.back}</a>
      </p>
      <h1 {...languageAttributes(gap.locale)}>{title}</h1>
      <p class="muted">{factsOf(gap, view)}</p>
      {isDropped ? <p>{strings.notOfSite(gap.locale)}</p> : null}
      <div class="actions equal todo">
        {isToWrite ? (
          <>
            <a class="button small" href="#write">
              {gaps.toWrite}
            </a>
            <a class="button small" href="#words">
              {gaps.toAdd}
            </a>
          </>
        ) : null}
        <GapSetAside gap={gap} view={view} />
      </div>
      <div class="two-columns row-gap">
        <GapWordings {...shown} />
        <div>
          <GapNearest {...shown} />
          <GapSubscribers {...shown} />
          <GapHistory {...shown} />
        </div>
      </div>
      {isToWrite ? (
        <div class="two-columns row-gap">
          <GapWrite {...shown} />
          <GapAdd {...shown} />
        </div>
      ) : null}
    </>,
  );
}

const factsOf = ({ state, people, first, reasons }: KnownGap, view: View) =>
  [
    view.strings.gaps.states[state],
    view.strings.gap.asked(people, longDay(first, view)),
    ...reasons.map((reason) => view.strings.gaps.why[reason]),
  ].join(' · ');
