export const locales = {
  en: {
    folder: 'en',
    code: 'en',
    prefix: '',
    zendesk: 'en-us',
    general: 'General',
    video: 'Video',
  },
  'zh-cn': {
    folder: 'zh-cn',
    code: 'zh-CN',
    prefix: '/zh-cn',
    zendesk: 'zh-cn',
    general: '综合',
    video: '视频',
  },
} as const;

export type Locale = (typeof locales)[keyof typeof locales];

/** The locale that was asked for as `en`, `zh-cn` or `zh-CN`. */
export function localeOf(name: string): Locale | undefined {
  return Object.values(locales).find(({ folder }) => folder === name.toLowerCase());
}
