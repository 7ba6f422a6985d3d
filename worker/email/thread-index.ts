import { sha256 } from '../http/digest.ts';

/**
 * By which Outlook knows a conversation: 22 bytes in base64, of which the first is 1, and the last 16 are a number for the conversation
 * (MS-OXOMSG 2.2.1.3). Between them stands when it began, which here is nothing: it has to be the same in all its emails.
 */
export async function threadIndex(message: string): Promise<string> {
  const number = new Uint8Array(await sha256(message)).slice(0, 16);
  return new Uint8Array([1, 0, 0, 0, 0, 0, ...number]).toBase64();
}
