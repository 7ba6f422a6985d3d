/** Reading on in another language keeps the section that the address names, where the translation has it. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-sections]')) {
  const sections: Record<string, string> = JSON.parse(link.dataset['sections'] ?? '');
  const keep = () => (link.hash = sections[location.hash] ?? '');
  keep();
  addEventListener('hashchange', keep);
}
