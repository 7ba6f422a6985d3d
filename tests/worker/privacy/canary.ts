/** Somebody by whose address, and a word in all they write, everything of theirs is found again. */
export interface Canary {
  address: string;
  word: string;
}

interface Sending {
  /** Sends what a script of the site would send. */
  postJson(path: string, fields: object): Promise<{ text(): Promise<string> }>;
  /** What the owner presses. */
  ownerPost(path: string): Promise<unknown>;
}

/** Leaves something everywhere: a message with notes, emails, a survey, a visit, a gap, spam. */
export async function leaveEverywhere(
  { address, word }: Canary,
  { postJson, ownerPost }: Sending,
): Promise<{ id: string; url: string }> {
  const visit = `${word}-visit-0001`;
  await postJson('/api/visits', {
    visit,
    started: new Date().toISOString(),
    locale: 'en',
    searches: [{ query: `${word} search`, answered: false }],
  });
  const message = { email: address, name: word, text: `${word} text`, visit };
  const sent = await postJson('/api/messages', message);
  const { id, url }: { id: string; url: string } = JSON.parse(await sent.text());
  const survey = url.replace('/messages/', '/api/surveys/').replace(/\/$/, '');
  await postJson(url, { text: `${word} note` });
  await ownerPost(`/admin/messages/${id}/solve`);
  await postJson(survey, { effort: 5, comment: `${word} comment` });
  await postJson(url, { text: `${word} spam note`, website: 'x' });
  await postJson(survey, { comment: `${word} spam comment`, website: 'x' });

  const gap = { locale: 'en', why: 'asked', email: address };
  await postJson('/api/gaps', { ...gap, query: `${word} question` });
  await postJson('/api/gaps', { ...gap, query: `${word} spam`, website: 'x' });
  return { id, url };
}
