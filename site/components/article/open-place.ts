import { decoded } from '../../content/addresses/decoded.ts';
import type { TabGroup } from '../author/tab-group.ts';

/**
 * Opens what is closed around the place that the address names: a question, a tab. Browsers open some of it themselves, and
 * not all of them.
 */
function openPlace() {
  const place = document.getElementById(decoded(location.hash.slice(1)));
  const closed = place?.closest('details.disclosure');
  const panel = place?.closest<HTMLElement>('.tab');
  closed?.setAttribute('open', '');
  panel?.closest<TabGroup>('tab-group')?.choose(panel.dataset['label'] ?? '');
  // To the same place once more: it is scrolled to, and the keyboard goes on from there.
  if (closed ?? panel) location.replace(location.href);
}

addEventListener('hashchange', openPlace);
openPlace();
