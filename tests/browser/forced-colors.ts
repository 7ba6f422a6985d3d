import type { Page } from 'playwright-core';

/** What cannot be seen in forced colors: what is chosen, what has the focus, and what is drawn with a background. */
export async function lostInForcedColors(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none' });
  const drawn = await page.evaluate(drawnWithBackground);
  await page.emulateMedia({ forcedColors: 'active' });
  const left = await page.evaluate(drawnWithBackground);
  const chosen = await page.evaluate(chosenByColorAlone);
  // Browsers show the focus to those who use keys.
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(focusUnseen);
  await page.emulateMedia({ forcedColors: 'none' });
  return [
    ...drawn.filter((shape) => !left.includes(shape)).map((shape) => `${shape} is not drawn`),
    ...chosen.map((element) => `${element} looks like the others`),
    ...focused.map((element) => `the focus on ${element} is not seen`),
  ];
}

/** Boxes without words that differ from the page: bars, dots, lines. Runs in the page. */
function drawnWithBackground(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.getClientRects().length > 0 && !element.closest('svg'))
    .flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { content, backgroundColor, borderTopWidth, borderLeftWidth } = getComputedStyle(
          element,
          pseudo,
        );
        const isEmpty = pseudo
          ? content === '""'
          : element.childNodes.length === 0 && element.clientHeight > 0;
        const isPainted = !/, 0\)$|transparent/.test(backgroundColor) && backgroundColor !== ground;
        const hasEdge = Number.parseFloat(borderTopWidth) + Number.parseFloat(borderLeftWidth) > 0;
        return isEmpty && (isPainted || hasEdge)
          ? [`${element.localName}.${element.className}${pseudo ?? ''}`]
          : [];
      }),
    );
}

/** What is chosen, and says so by nothing but color, weight or shadow. Runs in the page. */
function chosenByColorAlone(): string[] {
  const look = (element: Element) => {
    const { backgroundColor, borderColor, borderWidth, outlineStyle, textDecorationLine } =
      getComputedStyle(element);
    return [backgroundColor, borderColor, borderWidth, outlineStyle, textDecorationLine].join();
  };
  return ['aria-current', 'aria-selected', 'aria-pressed'].flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]:not([${attribute}=false])`)]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const value = element.getAttribute(attribute) ?? '';
        const chosen = look(element);
        element.removeAttribute(attribute);
        const other = look(element);
        element.setAttribute(attribute, value);
        return chosen === other;
      })
      .map(({ localName, className }) => `${localName}.${className} with ${attribute}`),
  );
}

/** What has the focus and shows no outline, nor does the field around it. Runs in the page. */
function focusUnseen(): string[] {
  const isOutlined = (element: Element | null) =>
    element && getComputedStyle(element).outlineStyle !== 'none';
  const parts = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll<HTMLElement>(parts)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      element.focus({ preventScroll: true });
      const hasFocus = document.activeElement === element;
      return hasFocus && !isOutlined(element) && !isOutlined(element.closest('.search label'));
    })
    .map(({ localName, className, textContent }) => `${localName}.${className} ${textContent}`);
}
