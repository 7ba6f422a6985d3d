/** A small button beside a sentence. */
export function button(name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button small';
  element.textContent = name;
  element.addEventListener('click', press);
  return element;
}
