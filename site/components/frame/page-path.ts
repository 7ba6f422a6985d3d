/** The address of a page in the language of this one. */
export const pagePath = (locale: string | undefined, page: string) =>
  locale === 'zh-CN' ? `/zh-cn/${page}` : `/${page}`;
