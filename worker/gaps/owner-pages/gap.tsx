import { isOfSite, languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import { longDay } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { articlePagePath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { KnownGap } from '../gap.ts';
import type { MergeChoice } from '../merge-choice.ts';
import { GapAnswered } from './answered.tsx';
import { GapHistory, GapNearest, GapSubscribers, GapWordings } from './facts.tsx';
import { GapMerge, UndoMove } from './moves.tsx';
import { PeopleLine, type PeopleLines } from './people-line.tsx';
import { GapDone, type GapJustDone, GapSetAside } from './state.tsx';
import { isPublished, stepFor } from './step.ts';
import { GapTelling } from './telling.tsx';
import { GapAdd, GapWrite } from './write.tsx';

export interface ShownGap {
  gap: KnownGap;
  manifest: Manifest;
  lines: PeopleLines;
  view: View;
  /** The topic and the article that the owner chose, in place of what is guessed. */
  topic: string | undefined;
  article: string | undefined;
  /** The gaps with which it may be merged, and what the owner looked for among them. */
  merge: MergeChoice | undefined;
  find: string | undefined;
}

export function gapPage(c: AppContext, shown: ShownGap, done: GapJustDone | undefined) {
  const { gap, view } = shown;
  const { gap: strings } = view.strings;
  const title = gap.wordings[0]?.query ?? '';
  const isDropped = !isOfSite(gap.locale, view.settings.locales);
  const isToWrite = gap.state === 'open' && !isDropped;
  const parts = gap.advice === 'words' ? [GapAdd, GapWrite] : [GapWrite, GapAdd];
  return ownerPage(
    c,
    { view, title, tab: 'gaps' },
    <>
      {done && (
        <GapDone done={done} view={view}>
          {gap.lastMove && moved.includes(done.what) ? (
            <UndoMove gap={gap.gap} move={gap.lastMove} view={view} />
          ) : null}
        </GapDone>
      )}
      <p class="small-text">
        <a href="/admin/gaps/">{strings.back}</a>
      </p>
      <h1 {...languageAttributes(gap.locale)}>{title}</h1>
      <p class="muted">
        {factsOf(gap, view)} <PeopleLine gap={gap.gap} lines={shown.lines} view={view} />
      </p>
      {isDropped ? <p>{strings.notOfSite(gap.locale)}</p> : null}
      <div class="actions equal todo">
        {isToWrite ? <Steps gap={gap} manifest={shown.manifest} view={view} /> : null}
        <GapSetAside gap={gap} view={view} />
      </div>
      <div class="two-columns row-gap">
        <GapWordings {...shown} />
        <div>
          <GapTelling emails={gap.telling} manifest={shown.manifest} view={view} />
          <GapNearest {...shown} />
          <GapSubscribers {...shown} />
          <GapHistory {...shown} />
          <GapMerge {...shown} />
        </div>
      </div>
      {isToWrite ? (
        <div class="two-columns row-gap">
          {parts.map((Part) => (
            <Part {...shown} />
          ))}
        </div>
      ) : null}
      {isToWrite ? <GapAnswered {...shown} /> : null}
    </>,
  );
}

/** What can be done about it, the advice first. */
function Steps({ gap, manifest, view }: Pick<ShownGap, 'gap' | 'manifest' | 'view'>) {
  const { toWrite, toAdd, toImprove } = view.strings.gaps;
  const { nearest, refused, locale } = gap;
  const advised = stepFor(gap, view, manifest);
  const others = [
    { name: toWrite, path: '#write' },
    { name: toAdd, path: '#words' },
    // It may say it after all, where nobody sees it.
    ...refused
      .filter(
        ({ article }) => article === nearest?.article && isPublished(manifest, locale, article),
      )
      .map(({ article }) => ({ name: toImprove, path: articlePagePath(locale, article) })),
  ].filter(({ name }) => name !== advised?.name);
  return (
    <>
      {advised && (
        <a class="button small primary" href={advised.path}>
          {advised.name}
        </a>
      )}
      {others.map(({ name, path }) => (
        <a class="button small" href={path}>
          {name}
        </a>
      ))}
    </>
  );
}

const moved: GapJustDone['what'][] = ['merged', 'split'];

const factsOf = ({ state, people, everybody, first, reasons }: KnownGap, view: View) =>
  [
    view.strings.gaps.states[state],
    view.strings.gap.asked(people, longDay(first, view)),
    ...(everybody > people ? [view.strings.gap.uncounted(everybody - people)] : []),
    ...reasons.map((reason) => view.strings.gaps.why[reason]),
  ].join(' · ');
