import type { QuestionFacts } from '../facts.ts';

export const questions: QuestionFacts = {
  codeNames: [
    '错误码',
    '错误代码',
    '错误',
    '报错',
    '状态码',
    '异常',
    '版本号',
    '版本',
    'errors?',
    'version',
  ],
  harms: [
    ['删除', '删掉', '移除', '注销', '关闭', '关掉', '清空'],
    ['取消', '撤销', '退订', '降级'],
    ['停用', '断开', '解绑'],
    ['退款', '退钱'],
    ['重置'],
  ],
  negations: ['不', '别', '不想', '不要', '不是', '不用', '没想'],
};
