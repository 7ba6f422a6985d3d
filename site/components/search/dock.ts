const narrow = matchMedia('(max-width: 48rem)');
/** Between the field and what it found. In pixels. */
const gap = 12;

/**
 * In a narrow window the field docks below the header while it has the focus, and its list ends above the keyboard and the
 * bar at the foot: neither covers the first result.
 */
export function dock(box: HTMLElement) {
  const place = () => {
    const isDocked = narrow.matches && box.contains(document.activeElement);
    box.classList.toggle('docked', isDocked);
    if (!isDocked) return;
    const { top, bottom } = room();
    box.style.setProperty('--top', `${top}px`);
    box.style.setProperty('--room', `${bottom - top}px`);
  };
  box.addEventListener('focusin', place);
  box.addEventListener('focusout', place);
  visualViewport?.addEventListener('resize', place);
  visualViewport?.addEventListener('scroll', place);
  place();
}

/** Brings what was found right below the docked field, wherever the page was scrolled to. */
export function showBelow(box: HTMLElement, found: Element) {
  const field = box.querySelector('form');
  if (!field || !box.classList.contains('docked')) return;
  scrollBy(0, found.getBoundingClientRect().top - field.getBoundingClientRect().bottom - gap);
}

/** What the header, the keyboard and the bar leave of the window. */
function room() {
  const { scale = 1, offsetTop = 0, height = innerHeight } = visualViewport ?? {};
  // Who has zoomed in with two fingers sees a part of the page, and moves it about.
  const seen =
    scale > 1 ? { top: 0, bottom: innerHeight } : { top: offsetTop, bottom: offsetTop + height };
  return {
    top: Math.max(seen.top, edgeOf('.top', 'sticky').bottom ?? 0),
    bottom: Math.min(seen.bottom, edgeOf('.phone-bar', 'fixed').top ?? seen.bottom),
  };
}

/** Where a part of the frame begins and ends, if it stays in view: in a low window it does not. */
function edgeOf(part: string, position: string): Partial<DOMRect> {
  const element = document.querySelector(part);
  const stays = element && getComputedStyle(element).position === position;
  return stays ? element.getBoundingClientRect() : {};
}
