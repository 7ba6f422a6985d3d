import { deadlineKind, timeFormats } from '../../../worker/contract/time/customer-times.ts';
import { spaced } from '../../languages/dates.ts';

interface Written {
  /** The owner's, in which the page is written. */
  timeZone: string;
  intl: string;
  spacedDigits: boolean;
  strings: Record<'today' | 'tomorrow' | 'later' | 'clock', string>;
}

/** Writes the times of the page by the reader's clock, and says so, where that clock shows another time than the owner's. */
class LocalTimes extends HTMLElement {
  #written: Written = JSON.parse(this.dataset['written'] ?? '{}');
  #zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  connectedCallback() {
    const times = [...document.querySelectorAll<HTMLTimeElement>('time[data-time]')];
    if (times.every((time) => this.#isSame(new Date(time.dateTime)))) return;
    for (const time of times) {
      const date = new Date(time.dateTime);
      const kind = time.dataset['time'];
      time.textContent =
        kind === 'deadline'
          ? this.#deadline(date)
          : this.#format(date, timeFormats[kind === 'date' ? kind : 'moment']);
    }
    const clock = document.querySelector('[data-part=clock]');
    if (clock) clock.textContent = this.#written.strings.clock.replace('{zone}', this.#zoneName());
  }

  #isSame(date: Date): boolean {
    const options = { dateStyle: 'short', timeStyle: 'medium' } as const;
    const ofOwner = { ...options, timeZone: this.#written.timeZone };
    return this.#format(date, options) === this.#format(date, ofOwner);
  }

  #deadline(date: Date): string {
    return this.#written.strings[deadlineKind(date, new Date(), this.#zone)]
      .replace('{time}', this.#format(date, timeFormats.timeWithZone))
      .replace('{day}', this.#format(date, timeFormats.day));
  }

  #format(date: Date, options: Intl.DateTimeFormatOptions): string {
    const { intl, spacedDigits } = this.#written;
    const written = date.toLocaleString(intl, { ...options, hourCycle: 'h23' });
    return spacedDigits ? spaced(written) : written;
  }

  #zoneName(): string {
    const parts = new Intl.DateTimeFormat(this.#written.intl, { timeZoneName: 'long' });
    return parts.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? this.#zone;
  }
}

customElements.define('local-times', LocalTimes);
