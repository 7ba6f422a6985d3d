import { isOpen } from '../../../worker/contract/office-hours.ts';

/** Says whether the owner is at work now, and what time it is there. */
class OwnerPresence extends HTMLElement {
  connectedCallback() {
    const hours = JSON.parse(this.dataset['hours'] ?? '{}');
    const now = new Date();
    const here = isOpen(now, hours);
    const time = now.toLocaleTimeString(this.dataset['intl'], {
      hourCycle: 'h23',
      timeZone: hours.timeZone,
      hour: '2-digit',
      minute: '2-digit',
    });
    const presence = document.createElement('span');
    presence.className = here ? 'present' : 'muted';
    presence.textContent = (this.dataset[here ? 'here' : 'away'] ?? '').replace('{time}', time);
    this.replaceChildren(presence);
  }
}

customElements.define('owner-presence', OwnerPresence);
