const steps: Record<string, string> = { ArrowLeft: 'prev', ArrowRight: 'next' };

/** The arrow keys lead to the week before and after, where nothing on the page wants them for itself. */
class WeekSteps extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey, shiftKey }) => {
      const wanted = target instanceof Element && target.closest('input, textarea, select, table');
      if (wanted || ctrlKey || metaKey || altKey || shiftKey) return;
      this.querySelector<HTMLAnchorElement>(`a[rel="${steps[key]}"]`)?.click();
    });
  }
}

customElements.define('week-steps', WeekSteps);
