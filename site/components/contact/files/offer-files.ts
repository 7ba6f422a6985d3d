/** Shows what is chosen, and takes a picture that is pasted; what does so is fetched when it is needed. */
export function offerFiles(form: HTMLFormElement): void {
  const input = filesFieldOf(form);
  if (!input) return;

  const take = async (files: File[]) => (await import('./chosen-files.ts')).take(input, files);
  input.addEventListener('change', () => void take([...(input.files ?? [])]));
  form.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  });
}

/** Where a form has none, the owner takes no files. */
export const filesFieldOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>('[name=files]');
