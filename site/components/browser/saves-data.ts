/** Whether the reader asked for as few bytes as can be: then nothing is fetched before a question is sent. */
export const savesData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
