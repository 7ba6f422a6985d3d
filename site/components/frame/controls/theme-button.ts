import { remove, write } from '../../browser/storage.ts';

const themes = ['light', 'dark', 'system'] as const;

/** Cycles light → dark → the device's own theme, and keeps the choice on this device. */
class ThemeButton extends HTMLElement {
  connectedCallback() {
    this.#say();
    this.querySelector('button')?.addEventListener('click', () => {
      const next = themes[(themes.indexOf(chosen()) + 1) % themes.length] ?? 'system';
      if (next === 'system') {
        remove('localStorage', 'theme');
        delete document.documentElement.dataset['theme'];
      } else {
        write('localStorage', 'theme', next);
        document.documentElement.dataset['theme'] = next;
      }
      this.#say();
    });
  }

  #say() {
    const name = this.querySelector('.visually-hidden');
    if (name) name.textContent = this.dataset[chosen()] ?? '';
  }
}

function chosen(): (typeof themes)[number] {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

customElements.define('theme-button', ThemeButton);
