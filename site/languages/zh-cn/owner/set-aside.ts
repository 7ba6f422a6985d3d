import type { setAside as english } from '../../en/owner/set-aside.ts';

type Counts = Parameters<typeof english.said>[0];

export const setAside: typeof english = {
  said: (counts) => `${from(counts)}的 ${named(counts)}没有计入，超出了一个网络能计入的数量。`,
  counted: (counts) =>
    `${from(counts)}的 ${named(counts)}超出了一个网络能计入的数量，你选择了照样计入。`,
  look: '看看是哪些',
  title: (week) => `没有计入 · ${week}`,
  name: '没有计入',
  back: '回到这一周',
  why: '一个人用很多浏览器，或者用一个程序，就能冒充很多人。所以每个网络只计入这么多：每篇文章一周 5 票，每个缺口 3 人，一天里走同样路径的访问 20 次。一个网络是开头相同的所有地址：可能是一户人家，也可能是整间办公室、一所学校，或同一家运营商的一座小城。超出的部分照样保存，列在这里。',
  count: '照样计入',
  countHint: '如果确实是同一个地址后面的很多人，比如一间办公室，就该计入。',
  leaveOut: '重新不计入',
  open: '本周结算之后，你可以选择照样计入。',
  gone: '没有计入的内容已经不再保存：保存期已过，或有人的数据被删除。',
  nothing: '这一周全部计入了。',
  network: (number) => `网络 ${number}`,
  visits: '访问',
  votes: '投票',
  questions: '没有得到回答的提问',
  visitsOn: (count, day) => `${day} ${count} 次访问`,
  searched: (query) => `搜索${query}`,
  read: (title) => `打开${title}`,
  form: '打开表单',
  yesNo: (yes, no) => `${yes} 票有帮助，${no} 票没有`,
  people: (count) => `${count} 人`,
  more: (count) => `还有 ${count} 项`,
  csv: { visits: '没有计入的访问', votes: '没有计入的投票', people: '没有计入的提问者' },
};

/** “64 次访问、65 次投票、67 位提问者” */
const named = ({ visits, votes, people }: Counts): string =>
  [
    ...(visits > 0 ? [`${visits} 次访问`] : []),
    ...(votes > 0 ? [`${votes} 次投票`] : []),
    ...(people > 0 ? [`${people} 位提问者`] : []),
  ].join('、');

const from = ({ networks }: Counts) => (networks === 1 ? '同一个网络' : `${networks} 个网络`);
