import { createAnalyser } from '../analyser.ts';
import { analyser as english } from '../en/analyser.ts';

export const analyser = createAnalyser('zh-CN', 'unspaced', {
  stopWords: (
    '的 了 吗 呢 吧 啊 呀 嘛 哦 我 你 您 他 她 它 我们 你们 他们 咱们 自己 是 不是 有 没有 在 也 都 就 还 还是 又 再 ' +
    '才 很 太 更 最 和 与 跟 及 或 或者 而 但 但是 可是 因为 所以 如果 要是 那么 这 那 这个 那个 这些 那些 哪 哪个 哪些 ' +
    '哪里 哪儿 什么 怎么 怎样 如何 为什么 为啥 咋 咋办 谁 几 多少 多久 啥 能 能不能 可以 可不可以 会 会不会 ' +
    '想 想要 要 需要 应该 得 让 把 被 给 对 对于 关于 从 到 向 为 为了 以 用 去 来 做 弄 搞 请 请问 麻烦 谢谢 一下 一个 ' +
    '一些 一点 点 个 里 上 下 中 后 前 时 时候 现在 已经 过 着 地 之 其 并 并且 等 啦 您好 你好 帮 帮忙 知道 告诉 问 ' +
    '问题 办法 方法 支持 使用 进行 无法 不能 不了 不上 不到 不去 不会'
  ).split(' '),
  foldsTraditional: true,
  typedInPinyin: true,
  latin: english,
});
