import type { key as english } from '../../en/owner/key.ts';

export const key: typeof english = {
  missing:
    '缺少密钥 DATA_KEY：大家写的内容都无法读取，新消息会被拒收（访客会被引导到你的邮箱），也不会发出任何邮件。请把密钥放回去；如果从来没有过，npm run deploy 会生成一个。做法见 docs/private-data.md。',
  malformed:
    '密钥 DATA_KEY 不正确：它应当是 base64 形式的 32 个字节。大家写的内容都无法读取，新消息会被拒收（访客会被引导到你的邮箱），也不会发出任何邮件。改正的方法见 docs/private-data.md。',
  locked:
    '显示为 🔒 加八位字符的内容是用另一把密钥加密的，这八位就是它的编号。把那把密钥设为 DATA_KEY_OLD，就能重新读取：见 docs/private-data.md。',
};
