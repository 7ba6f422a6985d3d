import { spaced } from '../../languages/dates.ts';
import { hasFields, isListOf, isText, readJson, writeJson } from '../browser/storage.ts';

/** A message that was sent from this browser. */
interface SentMessage {
  url: string;
  /** Its first words. */
  text: string;
  /** ISO 8601. */
  at: string;
}

const key = 'sent';

const isSentMessage = hasFields<SentMessage>({ url: isText, text: isText, at: isMoment });

function isMoment(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

/** The messages that were sent from this browser, newest first. */
const sentMessages = () => readJson('localStorage', key, isListOf(isSentMessage)) ?? [];

export function rememberSent(message: SentMessage) {
  writeJson('localStorage', key, [message, ...sentMessages()].slice(0, 20));
}

/** Lists them, each with its page. */
class SentMessages extends HTMLElement {
  connectedCallback() {
    const sent = sentMessages();
    this.querySelector('ul')?.replaceChildren(...sent.map((message) => this.#row(message)));
    const part = (name: string) => this.querySelector<HTMLElement>(`[data-part=${name}]`);
    part(sent.length > 0 ? 'some' : 'none')?.removeAttribute('hidden');
  }

  #row({ url, text, at }: SentMessage) {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.dir = 'auto';
    link.textContent = text;
    const when = document.createElement('small');
    when.className = 'muted';
    const { intl, spaced: isSpaced, sentOn = '' } = this.dataset;
    const date = new Date(at).toLocaleDateString(intl, { dateStyle: 'long' });
    when.textContent = ` ${sentOn.replace('{date}', isSpaced === undefined ? date : spaced(date))}`;
    row.append(link, when);
    return row;
  }
}

customElements.define('sent-messages', SentMessages);
