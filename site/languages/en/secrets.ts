import type { SecretWords } from '../facts.ts';

export const secrets: SecretWords = {
  names: ['token', 'secret', 'password', 'passwd', 'pwd', 'api key'],
  verbs: ['is'],
};
