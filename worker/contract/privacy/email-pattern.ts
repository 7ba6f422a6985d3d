const letters = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\d`;
/** A whole run: beginning anew at each of its characters would cost the square of its length. */
const name = `(?<before>^|[^${letters}._%+'-])[${letters}._%+'-]+`;
const at = String.raw`(?: ?@ ?(?=[^\s]+[.。]\p{L})|@|%40| ?[([]at[)\]] ?)`;

/** Chinese has no spaces, so that only a known ending tells where a domain stops. */
const chineseEndings = `
  中国 中國 公司 集团 企业 商城 商店 商标 购物 网店 网址 网站 网络 網絡 中文网 在线
  信息 香港 台湾 台灣 澳门 澳門 新加坡 广东 佛山 政务 政府 公益 慈善 机构 组织机构 移动
  手机 游戏 娱乐 时尚 餐厅 食品 健康 世界 招聘 我爱你 微博 谷歌 書籍
`
  .trim()
  .split(/\s+/)
  .join('|');

const unicodeDomain = String.raw`(?:[\p{L}\p{M}\p{N}-]{1,63}[.。]){1,4}(?:${chineseEndings}|(?:(?!\p{Script=Han})[\p{L}\p{M}]){2,63})(?![\w-])`;
const plainDomain = String.raw`(?=[${letters}-]*\p{L})[${letters}-]+(?:[.。][${letters}-]+)*`;

/** "name@例子.中国" */
export const addressUnderUnicode = pattern(name + at + unicodeDomain);

/** "name@example.org", also without its ending. */
export const plainAddress = pattern(name + at + plainDomain);

/** "用户@例子.中国". A sentence runs into the name: 是 is where most of them end. */
export const addressOfAnyLetters = pattern(
  String.raw`(?:(?!是)[\p{L}\p{M}\p{N}._%+'-]){1,64}(?:@|%40)(?:${unicodeDomain}|${plainDomain})`,
);

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
