/** Marks the section that is being read. */
class PageContents extends HTMLElement {
  connectedCallback() {
    const links = new Map(
      [...this.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
    );
    const seen = new IntersectionObserver(
      (entries) => {
        const entry = entries.find(({ isIntersecting }) => isIntersecting);
        const current = entry && links.get(entry.target.id);
        if (!current) return;
        for (const link of links.values()) link.removeAttribute('aria-current');
        current.setAttribute('aria-current', 'true');
      },
      { rootMargin: '-10% 0px -70%' },
    );
    for (const id of links.keys()) {
      const heading = document.getElementById(id);
      if (heading) seen.observe(heading);
    }
  }
}

customElements.define('page-contents', PageContents);
