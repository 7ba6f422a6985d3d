import { button } from './button.ts';

/** A sentence about a field; where it names what was probably meant stands a button that writes that. */
export function fixSentence(
  field: HTMLInputElement,
  message: string,
  fix: string,
): (string | HTMLElement)[] {
  const [before = '', after = ''] = message.split(fix);
  const meant = button(fix, () => {
    field.value = fix;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  return [before, meant, after];
}
