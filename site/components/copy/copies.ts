/**
 * What can be copied, `[data-copied]`, says how it is told: a button beside code, a link that names itself, and one that
 * leads to a file. What does it is fetched when the pointer comes near: Safari lets a press copy at once only. Without a
 * clipboard a link leads on.
 */
if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-copied]'))
    button.hidden = false;
  document.addEventListener('pointerover', handle);
  document.addEventListener('click', handle);
}

function handle(event: MouseEvent) {
  const { target, type, ctrlKey, metaKey, shiftKey } = event;
  const place = (target as Element).closest?.<HTMLAnchorElement>('[data-copied]');
  if (!place || ctrlKey || metaKey || shiftKey) return;
  const isPressed = type === 'click';
  const isFile = isPressed && place.dataset['copies'];
  if (isFile) event.preventDefault();
  import('./copy.ts')
    .then(({ copy }) => (isPressed ? copy(place) : undefined))
    .catch(() => (isFile ? location.assign(place.href) : undefined));
}
