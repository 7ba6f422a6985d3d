/** What a new help centre begins with: true of every product, until its owner writes what is true of hers. */
export const beginning = {
  /** Who answers, until there is a name. */
  owner: 'Owner',
  about: 'Reads and answers every message',
  email: 'Email',
  /** Stands above the front matter of each article. */
  comment: 'True of most help centres: make it yours, or delete the file.',
  oftenAsked: ['something does not work', 'get an invoice', 'delete my data'],
  topics: {
    start: { name: 'Start here', description: 'How to find an answer, and how to ask.' },
    problems: { name: 'Problems', description: 'When something does not work as it should.' },
    payments: { name: 'Payments', description: 'Charges, invoices and refunds.' },
    account: { name: 'Your account and data', description: 'What is kept about you, and leaving.' },
  },
  articles: {
    'find-an-answer': {
      title: 'Find an answer, or ask',
      summary: 'Search in your own words; what no article answers, a person does.',
      answer:
        'Type your question into the search, as you would ask a person. If no article answers it, **write a message: it is read and answered by a person**, and you need no account.',
      questions: [
        'how do I find an answer here',
        'I cannot find what I am looking for',
        'how can I contact you',
        'where do I ask a question',
        'can I talk to a person',
        'do I need an account to ask',
      ],
      keywords: ['contact', 'support', 'reach', 'search'],
      body: `<Steps>

1. Type your question into the search. The short answer stands first; the articles below it tell more.
2. Open an article for the steps. At its end you can say whether it answered your question.
3. If nothing fits, [write a message](/contact/). You get an email with a link to its page, where you see when it is
   answered.

</Steps>

<Aside>**Nothing found?** Leave your address below the search, and you get one email when the question is answered here.</Aside>
`,
    },
    'report-a-problem': {
      title: 'When something does not work',
      summary: 'What to try first, and what to write so that the first answer helps.',
      answer:
        'Say what you did, what you expected and what happened instead, **with the exact words of any error**. That is usually enough for a first answer that helps.',
      questions: [
        'something does not work',
        'I found a bug',
        'what does this error mean',
        'the page does not load',
        'how do I report a problem',
        'it is broken, what can I do',
      ],
      keywords: ['bug', 'error', 'fault', 'crash', 'broken', 'fails'],
      body: `## Try this first

<Steps>

1. Load the page again, or close the app and open it.
2. Try another browser or device, if you have one. It tells where the fault is.

</Steps>

## Then report the problem

[Write a message](/contact/) that says

- what you did, step by step;
- what you expected, and what happened instead;
- the exact words of any error;
- your device, and the browser or app with its version.

<Aside kind="caution">**Leave out passwords and card numbers.** Nobody needs them to help you.</Aside>
`,
    },
    'ask-about-a-payment': {
      title: 'Ask about a payment',
      summary: 'A charge that you do not know, an invoice, a refund: what to write.',
      answer:
        'Write with the email address that you paid with, the date and the amount, and say **what you would like: an explanation, an invoice or your money back**. Never send a card number.',
      questions: [
        'I was charged twice',
        'what is this charge',
        'how do I get an invoice',
        'how do I get my money back',
        'I want a refund',
        'where is my receipt',
      ],
      keywords: ['billing', 'refund', 'invoice', 'receipt', 'charge', 'paid'],
      body: `<Steps>

1. Find the payment on the statement of your bank or card: its date and its amount.
2. [Write a message](/contact/) with both, and with the email address that you paid with.
3. Say what you would like: an explanation, an invoice, or your money back.

</Steps>

<Aside kind="caution">**Never send a card number.** The date and the amount are enough to find a payment.</Aside>
`,
    },
    'your-data': {
      title: 'See or delete what is kept about you',
      summary: 'How to ask for your personal data, and what this help centre keeps.',
      answer:
        'Write from the email address in question, and say **whether you want to see your data or to have it deleted**. The privacy page says what this help centre keeps, and for how long.',
      questions: [
        'what do you know about me',
        'delete my data',
        'how do I delete my account',
        'how can I see my data',
        'do you sell my data',
        'is my personal data kept private',
      ],
      keywords: ['privacy', 'GDPR', 'erase', 'personal data', 'delete'],
      body: `<Steps>

1. [Write a message](/contact/) from the email address that you use here.
2. Say what you want: a copy of what is kept about you, or to have it deleted.

</Steps>

Reading this help leaves no name and no address. What a message, a vote or a question leaves, and when it is deleted,
stands on the [privacy page](/privacy/).
`,
    },
  },
};
