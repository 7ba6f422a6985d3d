import type { Language } from '../language.ts';

export const language = {
  code: 'zh-CN',
  path: 'zh-cn',
  name: '中文',
  shortName: '中文',
  direction: 'ltr',
  typography: 'cjk',
  fonts: [
    'PingFang SC',
    'HarmonyOS Sans SC',
    'MiSans',
    'Microsoft YaHei UI',
    'Microsoft YaHei',
    'Noto Sans SC',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
  ],
  // Titles are ordered by pinyin.
  intl: 'zh-CN',
  shortDay: { day: 'numeric', month: 'numeric' },
  spacedDigits: true,
  letter: /\p{Script=Han}/u,
  // About one and a half characters to a word.
  pace: { unit: 'character', perMinute: 360 },
  wordSeparator: '',
  sentenceSeparator: '',
  listSeparator: '、',
  suggestFrom: 5,
  initial: 'last',
} as const satisfies Language;
