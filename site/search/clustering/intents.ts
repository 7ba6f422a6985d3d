import type { Locale } from '../../languages/registry.ts';

/** Something that is asked about a thing, and how much it sets two questions apart when one of them asks it. */
interface Aspect {
  name: string;
  apart: number;
  /** How it is said: in a folded question, Chinese without spaces. */
  said: RegExp;
}

/** What `question`, folded, asks about its subject. */
export const aspectsOf = (question: string, locale: Locale): Aspect[] =>
  aspects[locale].filter(({ said }) => said.test(question));

const english: Aspect[] = [
  aspect(
    'time',
    0.6,
    'how long|when|how many (days|hours|weeks)|how soon|how fast|how quick\\w*|how much time|what time|eta',
  ),
  aspect('late', 0.5, 'still|yet|late|delay\\w*|waiting|not received|haven t|hasn t|pending|stuck'),
  aspect(
    'number',
    0.9,
    'how many|limit\\w*|max\\w*|more than|number of|multiple|several|restrict\\w*',
  ),
  aspect('cost', 0.9, 'how much|cost\\w*|prices?|pricing|rates?|fees?|charg\\w*|free'),
  aspect('place', 0.7, 'where|countr\\w+|location\\w*|city|stores?|shop|nearest|branch'),
  aspect('reason', 0.5, 'why|reason|how come'),
  aspect(
    'fails',
    0.5,
    'not|no|never|nt|cannot|can ?t|won ?t|isn ?t|didn ?t|doesn ?t|don ?t|wasn t|fail\\w*|declin\\w*|reject\\w*|unable|error|problem|issue|wrong|incorrect|broken',
  ),
  {
    name: 'meaning',
    apart: 0.4,
    said: /^(what is|what s|whats|what are|what does|define|tell me about)\b/,
  },
  aspect('way', 0.4, 'how (do|to|can|would|should|does|could|i)'),
  aspect('change', 0.9, 'chang\\w*|edit\\w*|modif\\w*|updat\\w*|switch\\w*'),
  aspect('end', 2, 'cancel\\w*|stop\\w*|terminat\\w*|clos\\w*|delet\\w*|remov\\w*'),
  aspect('get', 0.7, 'get|order|buy|obtain|apply|purchase|request'),
  aspect('people', 1, 'who|agent|human|representative|call|contact'),
  aspect('origin', 0.4, 'start\\w*|origin\\w*|begin|began|come from|came from|created|caus\\w*'),
  {
    name: 'whether',
    apart: 0.4,
    said: /^(can|could|is it possible|may|am i|do you|does|is|are|will)\b/,
  },
  aspect('return', 1, 'refund\\w*|return\\w*|money back|revert\\w*'),
  aspect('loss', 1, 'lost|stolen|theft|missing|lose'),
  aspect('proof', 1, 'verif\\w*|valid\\w*|confirm\\w*|proof'),
  aspect('arrival', 0.7, 'track\\w*|status|arriv\\w*|deliver\\w*'),
];

const chinese: Aspect[] = [
  { name: 'time', apart: 0.8, said: /多久|几天|什么时候|何时|啥时候|时间|多长|几点/ },
  { name: 'late', apart: 0.5, said: /还没|快点|尽快|催|怎么还|早点/ },
  { name: 'number', apart: 0.9, said: /几个|多少个|多少片|数量|几件|几包|几条|上限|额度/ },
  { name: 'cost', apart: 0.8, said: /多少钱|价格|价钱|费用|运费|邮费|收费|手续费|包邮|免费/ },
  { name: 'weight', apart: 1, said: /克|斤|重量|多重|kg/ },
  { name: 'place', apart: 0.8, said: /哪里|哪儿|地址|在哪|什么地方|哪家/ },
  { name: 'reason', apart: 0.5, said: /为什么|为啥|怎么回事|原因/ },
  { name: 'fails', apart: 0.4, said: /不|没|无法|失败|未|别/ },
  { name: 'change', apart: 0.8, said: /改|换|变更/ },
  { name: 'end', apart: 1.5, said: /取消|退订|删除|注销|关闭|解绑|停/ },
  { name: 'get', apart: 0.8, said: /领|申请|办/ },
  { name: 'refund', apart: 0.9, said: /退款|退钱|返款/ },
  { name: 'return', apart: 0.8, said: /退货|退回|寄回/ },
  { name: 'gift', apart: 0.9, said: /送|赠/ },
  { name: 'discount', apart: 0.8, said: /优惠|打折|便宜|券/ },
  { name: 'delivery', apart: 0.7, said: /发货|寄|发出|快递/ },
  { name: 'way', apart: 0.4, said: /怎么|如何|怎样|咋/ },
  { name: 'choice', apart: 0.6, said: /区别|不同|哪个好|哪款|还是|或者/ },
];

const aspects: Record<Locale, Aspect[]> = { en: english, 'zh-CN': chinese };

/** English words as alternatives. */
function aspect(name: string, apart: number, words: string): Aspect {
  return { name, apart, said: new RegExp(`\\b(?:${words})\\b`) };
}
