import type { SecretWords } from '../facts.ts';

export const secrets: SecretWords = {
  names: ['密码', '令牌', '密钥'],
  verbs: ['是', '为'],
};
