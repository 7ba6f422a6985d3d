/** What is said of the key by which what people wrote is encrypted. */
export const key = {
  missing:
    'The secret DATA_KEY is missing: nothing that people wrote can be read, messages are refused (people are led to your email address), and no email leaves. Put the key back; where there never was one, npm run deploy makes it. docs/private-data.md says how.',
  malformed:
    'The secret DATA_KEY is no key: it has to be 32 bytes in base64. Nothing that people wrote can be read, messages are refused (people are led to your email address), and no email leaves. docs/private-data.md says how to put it right.',
  locked:
    'What stands as 🔒 and eight digits was encrypted with another key, which these digits name. Give the Worker that key as DATA_KEY_OLD, and it can be read again: docs/private-data.md.',
};
