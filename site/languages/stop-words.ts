/** Words that a question is built with and that tell nothing about its subject. Folded. */
export const stopWords: Record<string, ReadonlySet<string>> = {
  en: listed(`
    a about after again all also am an and any anyone are aren as at be because been before being both
    but by can cannot could couldn d did didn do does doesn doing don down each else ever few for from
    get gets getting give go goes going got had has hasn have haven having he hello help her here hers hi
    him his how however i if in into is isn it its itself just keep ll let like m make many may me might
    more most much must my myself need needs no nor not now of off on once only or other our out over own
    please possible really s same say she should shouldn so some somebody someone something still such
    t tell than thank thanks that the their them then there these they thing things this those though to
    too try trying under up us use ve very want wants was wasn way we were weren what when where which
    while who whom whose why will with won would wouldn yes yet you your yours`),
  'zh-CN': listed(`
    的 了 吗 呢 吧 啊 呀 嘛 哦 我 你 您 他 她 它 我们 你们 他们 咱们 自己 是 不是 有 没有 在 也 都 就 还 还是 又 再
    才 很 太 更 最 和 与 跟 及 或 或者 而 但 但是 可是 因为 所以 如果 要是 那么 这 那 这个 那个 这些 那些 哪 哪个 哪些
    哪里 哪儿 什么 怎么 怎样 怎么样 如何 为什么 为啥 咋 咋办 怎么办 谁 几 多少 多久 啥 吗 能 能不能 可以 可不可以 会 会不会
    想 想要 要 需要 应该 得 让 把 被 给 对 对于 关于 从 到 向 为 为了 以 用 去 来 做 弄 搞 请 请问 麻烦 谢谢 一下 一个
    一些 一点 点 个 里 上 下 中 后 前 时 时候 现在 已经 过 着 地 之 其 并 并且 等 吧 啦 您好 你好 帮 帮忙 知道 告诉 问
    问题 办法 方法 支持 使用 进行 无法 不能 不了 不上 不到 不去 不会 没有办法`),
};

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
