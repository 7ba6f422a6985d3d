import {
  endingOf,
  fileEndings,
  isFilePath,
  largestFile,
  refuseFile,
  tellingBytes,
} from '../../../../site/content/files/kinds.ts';
import { isPicture } from '../../reading/files/kinds.ts';
import { largestPicture, pictureEnding, refusePicture } from '../../reading/files/picture.ts';
import { plainDrawing } from '../../reading/files/plain-drawing.ts';

/** What a desk keeps beside the texts of its articles, and loses with the account. */
export interface AssetKind {
  /** As progress names them. */
  plural: string;
  /** Whether a path of an export may be one. */
  isOne: (path: string) => boolean;
  /** Why one does not come along that no article has. */
  unused: string;
  endings: readonly string[];
  /** In bytes. */
  largest: number;
  tooLarge: string;
  /** What is asked for. */
  accept: string;
  /** For how many seconds one is waited for. */
  seconds: number;
  /** What its bytes are, or why it cannot come along. A name proves nothing, and may be missing. */
  look: (bytes: Buffer, name: string) => Promise<Seen | { reason: string }>;
}

interface Seen {
  ending: string;
  /** Set where they come along otherwise than they were. */
  bytes?: Buffer;
}

export const pictures: AssetKind = {
  plural: 'pictures',
  isOne: isPicture,
  unused: 'a picture that no article shows',
  endings: ['png', 'jpg', 'gif', 'webp', 'avif', 'svg'],
  largest: largestPicture,
  tooLarge: 'a picture over 10 MB',
  accept: 'image/*',
  seconds: 20,
  async look(given) {
    const ending = pictureEnding('', given);
    if (ending === undefined) return { reason: 'no picture' };
    const bytes = ending === 'svg' ? plainDrawing(given) : given;
    const reason = await refusePicture(`picture.${ending}`, bytes);
    return reason === undefined ? { ending, bytes } : { reason };
  },
};

export const files: AssetKind = {
  plural: 'files',
  isOne: isFilePath,
  unused: 'a file to which no article links',
  endings: fileEndings,
  largest: largestFile,
  tooLarge: 'a file over 25 MB',
  accept: '*/*',
  seconds: 90,
  async look(bytes, name) {
    const ending = isFilePath(name) ? endingOf(name) : guessed(bytes) || endingOf(name);
    const given = { start: bytes.subarray(0, tellingBytes), size: bytes.length };
    const reason = refuseFile(`file.${ending}`, given);
    return reason === undefined ? { ending } : { reason };
  },
};

/** Of a file whose address is a number. An archive names what is in it. */
function guessed(bytes: Buffer): string {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'pdf';
  if (bytes.toString('latin1', 0, 2) !== 'PK') return '';
  const [ending = 'zip'] = Object.keys(inside).filter((known) =>
    bytes.includes(inside[known] ?? ''),
  );
  return ending;
}

const inside: Record<string, string> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
};
