import { hasFileRoomSql } from '../../budgets/db.ts';
import { bytesIn } from '../../files/db.ts';
import { byKey, type NewMessage, type StoredMessage } from './messages.ts';

interface BeforeFiles {
  stored: StoredMessage | undefined;
  hasRoom: boolean;
}

/** What is stored under a message's key already, and whether the day has room for the bytes of its files. */
export async function beforeFiles(
  db: D1Database,
  { keyHash, createdAt, network, files }: NewMessage,
): Promise<BeforeFiles> {
  const hasRoom = hasFileRoomSql(bytesIn(files), { time: '?1', network: '?2' });
  const [stored, room] = await db.batch<StoredMessage>([
    byKey(db, keyHash),
    db.prepare(`SELECT 1 WHERE ${hasRoom}`).bind(createdAt, network),
  ]);
  return { stored: stored?.results[0], hasRoom: room?.results.length === 1 };
}
