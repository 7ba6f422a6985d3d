interface Parts {
  from?: string;
  to?: string;
  subject?: string;
  /** A new one for each email, unless it is given; with none the email has none. */
  messageId?: string | null;
  /** The same. */
  date?: string | null;
  headers?: Record<string, string>;
  text?: string;
}

let emails = 0;

function newMessageId(): string {
  emails += 1;
  return `<${emails}@client.example>`;
}

/** A second later for each. */
const newDate = () => new Date(Date.UTC(2026, 10, 3) + emails * 1000).toUTCString();

/** An email of plain text, as programs send it. */
export function emailText({
  from = 'Jonas <jonas@client.example>',
  to = 'help@paperboat.example',
  subject = 'Re: My client paid twice.',
  messageId = newMessageId(),
  date = newDate(),
  headers = {},
  text = 'It is number 12.',
}: Parts = {}): string {
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(date === null ? [] : [`Date: ${date}`]),
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    'MIME-Version: 1.0',
    ...(headers['Content-Type'] ? [] : ['Content-Type: text/plain; charset=utf-8']),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`;
}
