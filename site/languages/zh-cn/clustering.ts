import type { ClusteringFacts } from '../facts.ts';

export const clustering: ClusteringFacts = {
  // They stand between the characters of one word too: "发了货" is "发货".
  particles: /[的了吗呢吧啊呀嘛哦哈嗯噢呗呐哎唉哟]|(?<![什怎这那多要])么/gu,
  // Longer ones first, so that each is taken whole.
  lowInformationPhrases:
    /你好|您好|请问|谢谢|麻烦|一下|在吗|好的|我们|你们|他们|是不是|有没有|还是|但是|如果|要是|那么|这个|那个|这些|那些|这款|这边|那边|能不能|可不可以|可以|想要|需要|现在|已经|今天|店家|老板|客服|帮忙|知道|告诉|问题|看看|东西|宝贝|商品|产品|[我你您亲是有也都就还再又很太和跟但这那能会想要得让把给对来去用帮问看说请个]/gu,
  intents: [
    { name: 'time', weight: 0.8, pattern: /多久|几天|什么时候|何时|啥时候|时间|多长|几点/ },
    { name: 'late', weight: 0.5, pattern: /还没|快点|尽快|催|怎么还|早点/ },
    { name: 'number', weight: 0.9, pattern: /几个|多少个|多少片|数量|几件|几包|几条|上限|额度/ },
    { name: 'cost', weight: 0.8, pattern: /多少钱|价格|价钱|费用|运费|邮费|收费|手续费|包邮|免费/ },
    { name: 'weight', weight: 1, pattern: /克|斤|重量|多重|kg/ },
    { name: 'place', weight: 0.8, pattern: /哪里|哪儿|地址|在哪|什么地方|哪家/ },
    { name: 'reason', weight: 0.5, pattern: /为什么|为啥|怎么回事|原因/ },
    { name: 'fails', weight: 0.4, pattern: /不|没|无法|失败|未|别/ },
    { name: 'change', weight: 0.8, pattern: /改|换|变更/ },
    { name: 'end', weight: 1.5, pattern: /取消|退订|删除|注销|关闭|解绑|停/ },
    { name: 'get', weight: 0.8, pattern: /领|申请|办/ },
    { name: 'refund', weight: 0.9, pattern: /退款|退钱|返款/ },
    { name: 'return', weight: 0.8, pattern: /退货|退回|寄回/ },
    { name: 'gift', weight: 0.9, pattern: /送|赠/ },
    { name: 'discount', weight: 0.8, pattern: /优惠|打折|便宜|券/ },
    { name: 'delivery', weight: 0.7, pattern: /发货|寄|发出|快递/ },
    { name: 'way', weight: 0.4, pattern: /怎么|如何|怎样|咋/ },
    { name: 'choice', weight: 0.6, pattern: /区别|不同|哪个好|哪款|还是|或者/ },
  ],
};
