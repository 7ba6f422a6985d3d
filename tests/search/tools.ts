import { article, site } from './small-sites.ts';

/** Help of a tool for programmers: names with signs, codes, versions, and names that are stop words elsewhere. */
export const programmersTool = site('en', [
  article({
    id: 'go',
    title: 'Use the Go library',
    answer: 'Install it with `go get`.',
    questions: ['How do I install the Go client?'],
  }),
  article({
    id: 'python',
    title: 'Use the Python library',
    answer: 'Install it with `pip`.',
    questions: ['How do I install the Python client?'],
  }),
  article({
    id: 'cpp',
    title: 'C++ examples',
    answer: 'See the folder **cpp**.',
    questions: ['Is there an example in C++?'],
  }),
  article({
    id: 'cs',
    title: 'C# examples',
    answer: 'See the folder **cs**.',
    questions: ['Is there an example in C#?'],
  }),
  article({ id: 'net', title: 'Run it on .NET', answer: 'It runs on .NET 8.' }),
  article({
    id: 'expired',
    title: 'Error E-1042',
    answer: 'The token has expired: sign in again.',
    questions: ['What does E-1042 mean?'],
  }),
  article({
    id: 'full',
    title: 'The server is busy',
    answer: 'Wait a minute and try again.',
    body: 'Then the answer has the code E-1044 in its header.',
  }),
  article({
    id: 'notifications',
    title: 'Turn off notifications',
    answer: 'Open the settings.',
    questions: ['Can alerts be muted?'],
  }),
  article({
    id: 'release',
    title: 'What is new in 2025',
    answer: 'Version v2.1.0 is faster.',
    questions: ['What changed in the last release?'],
  }),
  article({
    id: 'upgrade',
    title: 'Upgrade to 2.5',
    answer: 'Run the installer again.',
    questions: ['How do I get the newer version?'],
  }),
  article({
    id: 'driver',
    title: 'Install the driver on Windows 10',
    answer: 'Download it and restart.',
    questions: ['Where is the driver for my computer?'],
  }),
  article({
    id: 'printer',
    title: 'Connect the printer to a computer',
    answer: 'Plug it in.',
    body: 'On macOS 13 or later open the settings. On Ubuntu 22 or 24 install the package.',
  }),
  article({ id: 'locked', title: 'Error 403', answer: 'You have no rights to this page.' }),
  article({ id: 'asp', title: 'Host it with ASP.NET', answer: 'Publish it to the server.' }),
  article({
    id: 'hosts',
    title: 'Block a domain in /etc/hosts',
    answer: 'Add a line to it.',
    questions: ['Which file blocks a domain?'],
  }),
  article({
    id: 'outage',
    title: 'Outage on 14 March 2025',
    answer: 'The servers were away for an hour.',
    questions: ['Why was everything down?'],
  }),
  article({ id: 'upload', title: 'Upload a video', answer: 'Files up to 1.5 GB are taken.' }),
]);

/** Help of a shop by subscription, where the same verbs are said of several things. */
export const subscriptionShop = site('en', [
  article({
    id: 'close-account',
    title: 'Close your account',
    answer: 'Open **Account** and choose **Delete account**. Everything is erased.',
    questions: ['How do I delete my account?', 'Erase all that you know of me'],
  }),
  article({
    id: 'cancel-plan',
    title: 'Cancel your plan',
    answer: 'Open **Plan** and choose **Cancel plan**.',
    questions: ['How do I cancel my subscription?', 'Stop paying every month'],
  }),
  article({
    id: 'refund-us',
    title: 'A refund of what you paid us',
    answer: 'Write to us within 14 days and we refund the plan.',
    questions: ['Can I have my money back from you?'],
  }),
  article({
    id: 'refund-buyer',
    title: 'Refund a buyer',
    answer: 'Open the order and choose **Refund**.',
    questions: ['How do I give a buyer their money back?'],
  }),
  article({
    id: 'buyers',
    title: 'The list of buyers',
    answer: 'Each buyer stands under **Buyers** with their orders.',
    questions: ['Where do I see who bought?'],
  }),
  article({
    id: 'parcels',
    title: 'A parcel that is late',
    answer: 'Ask the carrier after three days.',
    questions: ['Where is the parcel that I sent?', 'The courier did not come'],
  }),
]);

/** Help of a tool in Chinese, where an account is closed and customers and orders stand in lists. */
export const chineseTool = site('zh-CN', [
  article({
    id: 'close-account',
    title: '注销账户',
    answer: '打开设置，点注销，所有资料都会删除。',
    questions: ['怎么把账户注销掉', '我不用了想注销账户'],
  }),
  article({
    id: 'customers',
    title: '客户名单',
    answer: '在客户里看到全部客户。',
    questions: ['客户在哪里看'],
  }),
  article({
    id: 'orders',
    title: '查看订单',
    answer: '在订单里看到全部订单。',
    questions: ['订单在哪里看'],
  }),
  article({ id: 'price', title: '套餐价格', answer: '每月三十元。', questions: ['一个月多少钱'] }),
]);
