import type { outbox as english } from '../../en/owner/outbox.ts';
import { spacedText } from '../spaced-text.ts';

export const outbox: typeof english = {
  week: {
    title: '每周的邮件',
    comes: '每周一，上一周的周报会发到你的邮箱。',
    stop: '停止发送',
    stopped: (date) => spacedText`从${date}起，周报不再发到你的邮箱。`,
    resume: '恢复发送',
  },
  title: '发件箱',
  states: { all: '全部', failed: '无法发出', waiting: '尚未发出', sent: '已发出' },
  choices: { state: '状态', kind: '种类', allKinds: '全部种类' },
  show: '显示',
  failedHint:
    '这些邮件不会再自动尝试，会一直保留，直到你再次发送、删除它们，或者所属的消息被删除。',
  none: {
    failed: '没有发不出去的邮件。',
    waiting: '所有邮件都已发出。',
    sent: '还没有发出过。',
  },
  noneFits: '没有这样的邮件。',
  message: '所属的消息',
  ofMessage: '与这条消息有关的邮件',
  kinds: {
    'new-message': '新消息，给你',
    acknowledgement: '收信确认',
    'new-note': '新留言，给你',
    reply: '回复',
    survey: '问卷',
    answer: '提问有了答案',
    week: '每周一页，给你',
  },
  to: (address) => `发给 ${address}`,
  tries: (tries) => `尝试 ${tries} 次`,
  next: (time) => `下次尝试 ${time}`,
  leaves: (time) => `${time} 发出`,
  sentAt: (time) => spacedText`${time}发出`,
  notSent: (what) => `未发出：${what}`,
  onItsWay: '邮件正在发出。',
  failedAt: (time) => spacedText`${time}停止尝试`,
  cameBackAt: (time) => spacedText`${time}被退回`,
  retry: '立即重试',
  sendAgain: '再次发送',
  sendAllAgain: '全部再次发送',
  remove: '删除',
  removed: '已删除。',
  remedies: {
    address:
      '服务商不向这个地址发信：以前的邮件被退回，或者不允许发往那里。如果有别的方式，请用别的方式联系对方，否则可以删除。',
    content:
      '服务商不接受这封邮件，多半是因为不可能有这样的地址。如果有别的方式，请用别的方式联系对方，否则可以删除。',
    sender:
      '你自己邮箱的域名还不能发信。请在发信服务商那里验证它（Cloudflare 控制台里是 Email Sending），然后再次发送。',
    dataKey:
      '它是用另一把密钥加密的，现在的程序没有那把密钥。请把那把密钥设为 DATA_KEY_OLD，然后再次发送。',
    key: '发信服务商不接受现在的密钥。请按部署说明重新设置，然后再次发送。',
    limit:
      '你的账户暂时已达到发送上限，或者还不能发给所有人。请等待，或者在服务商的控制台申请更高的上限。',
    noAddress: '邮件被退回：没有这个地址。如果有别的方式，请用别的方式联系对方，否则可以删除。',
    mailboxFull: '邮件被退回：对方邮箱已满。过几天再次发送，或者用别的方式联系对方。',
    cameBack:
      '邮件被退回：对方的邮件服务器没有接收。如果有别的方式，请用别的方式联系对方，或者过些时候再次发送。',
    unknown: '已经尝试了三天。上面是服务商最后的答复：处理好之后，再次发送。',
  },
  retrying: '正在重试。',
  text: '全文',
};
