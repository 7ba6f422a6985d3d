import { stem } from '../../languages/en/stem.ts';

/** English words that many questions have, whatever they are about; by their stems. */
export const slightWords: ReadonlySet<string> = new Set(
  `want need like know tell show find see look use work available option thing time day today yesterday
   tomorrow right new app site website page system service problem issue question kindly understand explain
   check wonder think seem happen start set put able unable allow feature function information info detail
   different certain specific multiple first last next lot long people person place part reason case kind type
   anything everything back around without within instead actually currently recently usually would maybe
   ask wait sometimes always every week month year since until there sir madam mam maam hi hello hey hai dear
   ok okay good well sure guy friend bro team plz pls u ur r im ive id dont cant wont isnt didnt doesnt hasnt
   havent take`
    .split(/\s+/)
    .map(stem),
);

/** Chinese particles, which stand between the signs of one word too: "发了货" is "发货". */
export const particles = /[的了吗呢吧啊呀嘛哦哈嗯噢呗呐哎唉哟]|(?<![什怎这那多要])么/gu;

/** Chinese words that many questions have; longer ones first, so that each is taken whole. */
export const slightPhrases =
  /你好|您好|请问|谢谢|麻烦|一下|在吗|好的|我们|你们|他们|是不是|有没有|还是|但是|如果|要是|那么|这个|那个|这些|那些|这款|这边|那边|能不能|可不可以|可以|想要|需要|现在|已经|今天|店家|老板|客服|帮忙|知道|告诉|问题|看看|东西|宝贝|商品|产品|[我你您亲是有也都就还再又很太和跟但这那能会想要得让把给对来去用帮问看说请个]/gu;
