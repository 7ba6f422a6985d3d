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
    ['取消', '撤销', '退订', '降级', '撤回', '作废'],
    ['停用', '断开', '解绑'],
    ['退款', '退钱'],
    ['重置'],
  ],
  negations: ['不', '别', '不想', '不要', '不是', '不用', '没想'],
  determiners: [],
  clauses: ['以后', '之后', '后', '以前', '之前', '前', '时', '时候', '但', '还'],
};
