import type { files as english } from '../en/files.ts';

export const files: typeof english = {
  label: '文件（选填）',
  hint: (number, megabytes, kinds) => `最多 ${number} 个，每个不超过 ${megabytes} MB：${kinds}。`,
  again: '页面无法保留文件，请重新选择。',
  number: (number) => `最多选择 ${number} 个文件。`,
  leftOut: (names, number) => `没有加入：${names}。最多选择 ${number} 个文件。`,
  large: (name, megabytes) => `“${name}”超过 ${megabytes} MB。请缩小后再选，或者不发这个文件。`,
  empty: (name) => `“${name}”是空文件。`,
  kind: (name, kinds) => `“${name}”不是这些格式：${kinds}。文本须为 UTF-8 编码。`,
  remove: '移除',
  removeOne: (name) => `移除 ${name}`,
  removed: (name) => `已移除 ${name}。`,
  sending: '正在发送文件',
  list: '文件',
};
