import {
  type ChosenFilesStrings,
  fileLimits,
  fileSize,
} from '../../../../worker/contract/files.ts';
import { pageLocale } from '../../browser/language.ts';
import { button } from '../../forms/button.ts';

interface Chosen {
  files: File[];
  strings: ChosenFilesStrings;
  list: HTMLUListElement;
  /** What was not taken, and why. */
  status: HTMLElement;
}

const known = new WeakMap<HTMLInputElement, Chosen>();

/** Takes further files beside those that were chosen before, as many as there may be. */
export function take(input: HTMLInputElement, added: File[]): void {
  const chosen = chosenIn(input);
  const mistakes: string[] = [];
  const leftOut: string[] = [];
  for (const file of added.filter((one) => !chosen.files.some((other) => isSame(one, other)))) {
    const mistake = mistakeIn(file, chosen.strings);
    if (mistake) mistakes.push(mistake);
    else if (chosen.files.length < fileLimits.number) chosen.files.push(file);
    else leftOut.push(file.name);
  }
  show(input, chosen);
  const said = [...mistakes, ...tooMany(leftOut, chosen.strings)].join(' ');
  say(chosen, said, { isError: said !== '' });
}

function mistakeIn(file: File, strings: ChosenFilesStrings): string | undefined {
  if (file.size === 0) return named(strings.empty, file);
  return file.size > fileLimits.bytes ? named(strings.large, file) : undefined;
}

const tooMany = (names: string[], { leftOut, between }: ChosenFilesStrings): string[] =>
  names.length > 0 ? [leftOut.replace('{names}', () => names.join(between))] : [];

const isSame = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

const named = (text: string, { name }: File) => text.replaceAll('{name}', () => name);

function chosenIn(input: HTMLInputElement): Chosen {
  const before = known.get(input);
  if (before) return before;

  const strings: ChosenFilesStrings = JSON.parse(input.dataset['strings'] ?? '{}');
  const list = document.createElement('ul');
  list.className = 'files chosen';
  list.setAttribute('aria-label', strings.list);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  input.after(list, status);
  const chosen = { files: [], strings, list, status };
  known.set(input, chosen);
  // A note that was sent leaves an empty form.
  input.form?.addEventListener('reset', () => {
    chosen.files.length = 0;
    show(input, chosen);
  });
  return chosen;
}

/** Said once the place for it is there: what comes together with it is not read out. */
const say = ({ status }: Chosen, text: string, { isError = false } = {}) =>
  setTimeout(() => {
    status.className = isError ? 'error small-text' : 'small-text';
    status.textContent = text;
  });

/** The field holds what is listed: a form is sent as it is. */
function show(input: HTMLInputElement, chosen: Chosen): void {
  const { files, list } = chosen;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  list.hidden = files.length === 0;
  list.replaceChildren(...files.map((file) => row(input, chosen, file)));
  // Whatever is said of the files that were sent is of others.
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function row(input: HTMLInputElement, chosen: Chosen, file: File): HTMLLIElement {
  const name = document.createElement('bdi');
  name.textContent = file.name;
  const size = document.createElement('span');
  size.className = 'muted';
  size.textContent = fileSize(file.size, pageLocale);
  const remove = button(chosen.strings.remove, () => drop(input, chosen, file));
  remove.setAttribute('aria-label', named(chosen.strings.removeOne, file));
  const item = document.createElement('li');
  // With the distance that such a list has itself.
  item.className = 'files small-text';
  item.append(name, ' ', size, ' ', remove);
  return item;
}

/** The focus goes to the next button, or where files are chosen. */
function drop(input: HTMLInputElement, chosen: Chosen, file: File): void {
  const place = chosen.files.indexOf(file);
  chosen.files.splice(place, 1);
  show(input, chosen);
  const buttons = chosen.list.querySelectorAll('button');
  (buttons[Math.min(place, buttons.length - 1)] ?? input).focus();
  say(chosen, named(chosen.strings.gone, file));
}
