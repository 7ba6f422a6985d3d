import { read } from './browser/storage.ts';
import './frame/controls/theme-button.ts';
import './notices/site-notice.ts';
import './frame/controls/keys.ts';
import './search/box/search-box.ts';
import './home/owner-presence.ts';
import './article/page-contents.ts';
import './article/keep-section.ts';
import './author/tab-group.ts';
import './copy/copy.ts';
import './article/article-vote.ts';
import { keepPage } from './offline/keep-page.ts';
import { keepVisit } from './visits/keep-visit.ts';

/** What few pages have is fetched by the pages that have it. */
const rare = {
  'language-menu': () => import('./frame/controls/language-menu.ts'),
  'search-results': () => import('./search/results/search-results.ts'),
  'answer-request': () => import('./gaps/answer-request.ts'),
  'message-form': () => import('./contact/form/message-form.ts'),
  'note-form': () => import('./contact/note-form.ts'),
  'subscriber-answer': () => import('./gaps/subscriber-answer.ts'),
  'owner-keys': () => import('./owner/start.ts'),
  'local-times': () => import('./contact/local-times.ts'),
  'sent-messages': () => import('./contact/sent-messages.ts'),
};

for (const [name, load] of Object.entries(rare)) {
  if (document.querySelector(name)) void load();
}
// By the key of `tab-draft.ts`, which is not fetched to ask.
if (read('sessionStorage', 'draft') && !document.querySelector('message-form, note-form'))
  void import('./forms/tab-draft.ts').then(({ holdTabDraft }) => holdTabDraft());
if (new URLSearchParams(location.search).has('hl')) void import('./article/mark-found.ts');
const toPlace = () => void import('./article/open-place.ts');
if (location.hash) toPlace();
else addEventListener('hashchange', toPlace, { once: true });
if (document.querySelector('article-vote')) keepPage();
keepVisit();
