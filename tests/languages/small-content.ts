import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accented } from './accented.ts';

const topics = ['first-steps', 'your-account'] as const;

type Topic = (typeof topics)[number];

/** What an owner wrote in one language. */
export interface Written {
  owner: string;
  place: string;
  topics: [string, string];
  articles: {
    slug: string;
    topic: Topic;
    title: string;
    answer: string;
    body: string;
    questions: string[];
  }[];
  /** Finds the first article. */
  question: string;
  /** What no article answers. */
  unanswered: string;
  message: string;
}

const english: Written = {
  owner: 'Mei Lin',
  place: 'Singapore',
  topics: ['Start here', 'Account'],
  articles: [
    {
      slug: 'refund-payment',
      topic: 'first-steps',
      title: 'Refund a payment',
      answer: 'Open the invoice and press Refund. The money is back within five days.',
      body: 'A refund goes to the card that was charged. Fees stay with the bank.',
      questions: ['how do I refund a client', 'give a customer the money back'],
    },
    {
      slug: 'reset-password',
      topic: 'your-account',
      title: 'Reset your password',
      answer: 'Press Forgot password and follow the link in the email.',
      body: 'The link works for one hour. Ask for another one afterwards.',
      questions: ['I forgot my password', 'cannot sign in any more'],
    },
  ],
  question: 'how do I refund a client',
  unanswered: 'export dinosaur certificates',
  message: 'The parrot ate every receipt.',
};

const chinese: Written = {
  owner: '林梅',
  place: '新加坡',
  topics: ['新手入门', '账户'],
  articles: [
    {
      slug: 'refund-payment',
      topic: 'first-steps',
      title: '给客户退款',
      answer: '打开发票，点退款。钱在五天内退回。',
      body: '退款会回到原来付款的卡上，手续费由银行保留。',
      questions: ['怎么把钱退给客户', '客户要退款怎么办'],
    },
    {
      slug: 'reset-password',
      topic: 'your-account',
      title: '重设密码',
      answer: '点忘记密码，再点邮件里的链接。',
      body: '链接一小时内有效，过期后可以再要一个。',
      questions: ['忘记密码了', '登录不了账户'],
    },
  ],
  question: '怎么把钱退给客户',
  unanswered: '恐龙化石证书怎么导出',
  message: '鹦鹉吃掉了所有收据。',
};

const written: Record<string, Written> = {
  en: english,
  'zh-CN': chinese,
  ja: {
    ...english,
    owner: accented(english.owner),
    place: accented(english.place),
    topics: [accented(english.topics[0]), accented(english.topics[1])],
    articles: english.articles.map((article) => ({
      ...article,
      title: accented(article.title),
      answer: accented(article.answer),
      body: accented(article.body),
      questions: article.questions.map(accented),
    })),
    question: accented(english.question),
    unanswered: accented(english.unanswered),
    message: accented(english.message),
  },
};

/** A language of a small help centre, which may have no translation of an article, or no article at all. */
export interface ContentLanguage {
  readonly code: string;
  readonly path: string;
  readonly without?: string;
  readonly isEmpty?: boolean;
}

/** Puts a small help centre in these languages in place of the tree's content. */
export function writeContent(tree: string, languages: readonly ContentLanguage[]): void {
  const content = join(tree, 'content');
  rmSync(content, { recursive: true });
  const put = (file: string, lines: string) => {
    const target = join(content, file);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, lines);
  };
  const codes = languages.map(({ code }) => code);
  const said = (pick: (text: Written) => unknown) =>
    JSON.stringify(Object.fromEntries(codes.map((code) => [code, pick(textIn(code))])));
  const owner = said((text) => text.owner);

  put(
    'site.yaml',
    `name: '${nameOf(codes[0])}'
address: https://help.example
product: https://product.example
locales: [${codes}]
owner: { name: ${owner}, fullName: ${owner}, about: ${owner}, place: ${said((text) => text.place)}, email: owner@help.example }
timeZone: Asia/Singapore
officeHours: { monday: { from: '09:00', to: '18:00' }, thursday: { from: '09:00', to: '18:00' } }
targets: { urgent: { reply: 2, solve: 9 }, normal: { reply: 5, solve: 18 }, low: { reply: 18, solve: 45 } }
keep: { messages: 730, mails: 14, votes: 730, gaps: 365, visits: 120 }
assistants: false
oftenAsked: ${said((text) => [text.question])}
`,
  );
  const topicLine = (id: Topic, n: number) => {
    const name = said((text) => text.topics[n]);
    return `- { id: ${id}, icon: flag, order: ${n}, name: ${name}, description: ${name} }`;
  };
  put('topics.yaml', topics.map(topicLine).join('\n'));
  put('words.yaml', 'across:\n  - { en: [passphrase, pass phrase], zh-CN: [密码] }\n');
  if (codes.includes('en')) {
    put('strings/en.yaml', ownWords);
    put('privacy/en.mdx', ownPrivacyText);
  }
  put('questions.yaml', '');
  for (const { code, path, without, isEmpty = false } of languages) {
    for (const { slug, topic, title, answer, body, questions } of textIn(code).articles) {
      if (isEmpty || slug === without) continue;
      const isFirst = code === codes[0] && slug === 'refund-payment';
      put(
        `articles/${path}/${topic}/${slug}.mdx`,
        `---
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(title)}
answer: ${JSON.stringify(answer)}
questions: ${JSON.stringify(questions)}
checked: 2026-11-01
redirectFrom: [${isFirst ? '/former/refunds' : ''}]
---

${body}
`,
      );
    }
  }
}

export function textIn(code: string): Written {
  const text = written[code];
  if (!text) throw new Error(`nothing is written in ${code}`);
  return text;
}

/** What the owner says otherwise. */
const ownWords = `site: { home: { goodToKnow: First of all } }
worker: { emails: { acknowledgement: { subject: 'Here it is: {site}' } } }
`;

const ownPrivacyText = `<StandardText />

## Who hosts it

A company in [your country](/contact/).
`;

/** A name that is no word of any language here. */
const nameOf = (code: string | undefined) =>
  code === 'zh-CN' ? '纸船' : code === 'ja' ? 'Ʌ' : 'Paperboat';
