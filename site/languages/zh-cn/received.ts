import type { received as english } from '../en/received.ts';

export const received: typeof english = {
  noText: '（这封邮件没有正文。）',
  files: (names) => `随邮件发来、没有保存的文件：${names}`,
  notKept: {
    kind: '不是图片、PDF、CSV 或纯文本',
    large: '太大',
    number: '数量太多',
    room: '今天放不下更多文件',
    cut: '文件不完整',
  },
  subject: (subject) => `主题：${subject}`,
  from: (address) => `发自 ${address}，不是这条消息的邮箱。`,
  failsDmarc: '发件人的地址很可能是伪造的：其中的域名表示，这封邮件不是从那里发出的（DMARC）。',
  unread: {
    large: '这封邮件超过 25 MB，只读取了开头。',
    broken: '这封邮件已损坏，部分内容无法读取。',
    empty: '这封邮件里没有找到正文。',
    letters: '这封邮件里有些字符无法读取。',
    cutText: '这封邮件的文字太多，末尾没有保存。',
    long: '这封邮件的正文太长，超出的部分和引用的内容放在一起。',
  },
  why: {
    automatic: '这是程序自动发送的。',
    loop: '这是本帮助中心发出后又退回来的邮件，或者一小时内的邮件太多。',
    unsendable: '你的回复没有发出：里面没有找到正文、正文太长，或者内容不完整。',
    'unsendable-files': '你的回复没有发出：里面有不能保存的文件。',
  },
  follows: '接着之前的一条消息：',
  history: '下方引用的内容',
};
