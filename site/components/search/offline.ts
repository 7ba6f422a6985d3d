/**
 * Says in `place` that there is no connection. The words stand in the page: where the script of search was not fetched
 * before, it cannot be fetched any more.
 */
export function sayOffline(place: Element) {
  place.textContent = document.querySelector<HTMLElement>('search-box')?.dataset['offline'] ?? '';
}
