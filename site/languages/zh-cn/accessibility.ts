import type { accessibility as english } from '../en/accessibility.ts';

export const accessibility: typeof english = {
  title: '无障碍',
  lead: '不管你用什么方式阅读和书写，都应该能在这里得到答案。',
  points: [
    '每个页面都可以只用键盘操作，没有 JavaScript 也能用。',
    '文字放大到 200%，或在 320 像素宽的屏幕上，都能正常阅读。',
    '浅色和深色下，颜色对比度都不低于 4.5∶1，并跟随高对比度设置。',
    '标题、标签和搜索结果都能被读屏软件读出，没有会自己动的内容。',
    '页面用自动化的无障碍测试工具 axe 检查，包括浅色、深色和两种宽度。',
  ],
  found: '如果还有什么妨碍到你，告诉我，我会改好：',
};
