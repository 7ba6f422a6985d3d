import type {
  problems as english,
  dayIsFull as englishDay,
  noMoreFiles as englishNoMoreFiles,
  problemsOfReading as englishOfReading,
  filesTooMuch as englishTooMuch,
  problemsWithoutText as englishWithoutText,
} from '../en/problems.ts';

export const problems: typeof english = {
  400: {
    title: '内容无法读取',
    text: '内容在传输中损坏，或编码无法识别。返回上一页，内容还在，再发一次。',
  },
  401: { title: '请先登录', text: '这个页面只给站长使用。' },
  403: { title: '来自其他网站', text: '这里只接收从本站页面发出的内容。重新打开页面再发送。' },
  404: { title: '这里什么都没有', text: '链接不完整，或者内容已被删除。' },
  405: { title: '此处不支持', text: '这个地址不接受这种请求。' },
  409: { title: '现在不行', text: '之前发送过的内容与这次不符，内容已保留。' },
  413: {
    title: '内容太长',
    text: '超过了一次能接收的长度。内容已保留，删短一些再发。',
  },
  415: { title: '这里只接收文字', text: '请用表单或 JSON 发送，不要附带文件。' },
  422: { title: '还没有发出', text: '内容已保留。修改标出的地方，再发送一次。' },
  429: { title: '发送太频繁', text: (time) => `发送太频繁了，请在 ${time} 后再试。` },
  500: { title: '没有发出', text: '这边出了问题，内容已保留。过一会儿再试。' },
  503: { title: '没有发出', text: '服务的一部分暂时没有响应，内容已保留。过几秒再试。' },
};

export const textIsKept = '内容已保留。';

export const dayIsFull: typeof englishDay = {
  title: '今天已满',
  text: (hours) => `今天不能再接收了，大约 ${hours} 小时后再试。`,
};

export const problemsOfReading: typeof englishOfReading = {
  422: { title: '无法查询', text: '这个地址里有一部分不对。' },
};

export const problemsWithoutText: typeof englishWithoutText = {
  409: { title: '现在不行', text: '之前发送过的内容与这次不符。' },
  413: {
    title: '内容太长',
    text: '远远超过了一次能接收的长度，也无法在这里再次显示。返回上一页，内容还在，删短一些再发。',
  },
  422: { title: '还没有发出', text: '修改标出的地方，再发送一次。' },
  500: { title: '出错了', text: '这边出了问题，过一会儿再试。' },
  503: { title: '暂时无法打开', text: '服务的一部分暂时没有响应，过几秒再试。' },
};

export const filesTooMuch: typeof englishTooMuch = {
  title: '文件太大',
  text: (number, megabytes) =>
    `文件超过了能接收的大小：最多 ${number} 个，每个不超过 ${megabytes} MB。内容已保留，少选几个或换小一些的文件再发。`,
};

export const noMoreFiles: typeof englishNoMoreFiles = {
  title: '今天不能再收文件',
  text: (hours) => `今天不能再接收文件了。可以只发文字，或者大约 ${hours} 小时后再试。`,
};
