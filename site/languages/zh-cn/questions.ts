import type { QuestionFacts } from '../facts.ts';

export const questions: QuestionFacts = {
  codeNames: [
    '错误码',
    '错误代码',
    '错误',
    '报错',
    '代码',
    '状态码',
    '异常',
    '版本号',
    '版本',
    'errors?',
    'codes?',
    'version',
  ],
  harms: [
    ['删除', '删掉', '移除', '注销', '关闭', '关掉', '清空'],
    ['取消', '撤销', '退订', '降级'],
    ['停用', '断开', '解绑'],
    ['退款', '退钱'],
    ['重置'],
  ],
  person:
    '人工 真人 客服 电话 热线 联系 联系方式 联系人 人 回复 回 回我 找 转 转人工 在线 服务 号码 邮箱 邮件 工作人员 说话 聊'.split(
      ' ',
    ),
};
