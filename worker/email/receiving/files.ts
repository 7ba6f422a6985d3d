import type { Attachment, Email } from 'postal-mime';
import type { AttachedFile } from './read-email.ts';

/** In bytes: smaller pictures that a text shows belong to a signature. */
const smallestPicture = 20_000;

/** Parts that programs add by themselves. */
const ofPrograms =
  /^(?:message\/(?:delivery-status|disposition-notification)|application\/(?:x-)?(?:pkcs7|pgp)-signature)$/i;

/** The files of an email; the small pictures of a signature only where they are all there is. */
export function filesOf(
  { attachments, html = '' }: Email,
  { hasText, endsInFile, nameOf }: FilesAround,
): AttachedFile[] {
  const shown = shownIn(html);
  const files = attachments
    .map((attachment, index) => ({
      ofProgram: ofPrograms.test(attachment.mimeType),
      isNamed: Boolean(attachment.filename),
      name: nameOf(attachment.filename ?? '') || attachment.mimeType.replace('/', '.'),
      bytes: bytesIn(attachment.content),
      isInText: isShown(attachment, shown),
      isCut: endsInFile && index === attachments.length - 1,
    }))
    .filter(({ ofProgram, isNamed, bytes, isCut }) => {
      return !ofProgram && (bytes.length > 0 || isNamed || isCut);
    })
    .map(({ name, bytes, isInText, isCut }) => ({ name, bytes, isInText, isCut }));
  const others = files.filter(
    ({ bytes, isInText }) => !isInText || bytes.length >= smallestPicture,
  );
  return hasText || others.length > 0 ? others : files;
}

interface FilesAround {
  /** Whether somebody wrote a text beside them. */
  hasText: boolean;
  /** Whether the email ends inside its last one. */
  endsInFile: boolean;
  nameOf: (filename: string) => string;
}

const isShown = ({ mimeType, disposition, contentId }: Attachment, shown: Set<string>) =>
  mimeType.startsWith('image/') &&
  disposition !== 'attachment' &&
  contentId !== undefined &&
  shown.has(contentId.replace(/^\s*<|>\s*$/g, '').toLowerCase());

/** By their ids, the parts that HTML shows. */
function shownIn(html: string): Set<string> {
  const ids = new Set<string>();
  for (const [, id = ''] of html.matchAll(/\bcid:([^\s"'<>)]{1,300})/gi)) ids.add(id);
  return new Set(
    [...ids].map((id) =>
      id
        .replace(/%[0-7][\da-f]/gi, (code) =>
          String.fromCharCode(Number.parseInt(code.slice(1), 16)),
        )
        .replace(/&amp;/g, '&')
        .toLowerCase(),
    ),
  );
}

/** Large ones are not copied: a Worker has 128 MB. */
function bytesIn(content: string | ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> {
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  return Uint8Array.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
}
