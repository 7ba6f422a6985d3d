import './theme-button.ts';
import './site-notice.ts';
import './keys.ts';
import './search-box.ts';
import './owner-presence.ts';
import './page-contents.ts';
import './tab-group.ts';
import './copy-code.ts';
import './article-vote.ts';
import { keepVisit } from './keep-visit.ts';

/** What few pages have is fetched by the pages that have it. */
const rare = {
  'search-results': () => import('./search-results.ts'),
  'answer-request': () => import('./answer-request.ts'),
  'message-form': () => import('./message-form.ts'),
  'note-form': () => import('./note-form.ts'),
  'asker-answer': () => import('./asker-answer.ts'),
  'owner-keys': () => import('./owner.ts'),
  'sent-messages': () => import('./sent-messages.ts'),
};

for (const [name, load] of Object.entries(rare)) {
  if (document.querySelector(name)) void load();
}
if (new URLSearchParams(location.search).has('hl')) void import('./mark-found.ts');
keepVisit();
