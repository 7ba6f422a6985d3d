import { decodeWords, type Email } from 'postal-mime';
import { mailPattern } from '../../../../site/languages/registry/mail.ts';
import {
  hasAutomaticSubject,
  headerOf,
  isAutomatic,
} from '../../../../worker/email/receiving/automatic.ts';
import type { LeftOut } from '../written.ts';

/** Why a mail is left out whose header says that no customer wrote it; nothing where one may have. */
export function refusalOf(email: Email): LeftOut | undefined {
  if (labelsOf(email).some((label) => ownLabel.test(label))) return 'own';
  return isAutomatic(email) || hasAutomaticSubject(email) ? 'automatic' : undefined;
}

const ownLabel = new RegExp(`^${mailPattern('ownLabels')}$`, 'iu');

function labelsOf(email: Email): string[] {
  const labels = decodeWords(headerOf(email, 'x-gmail-labels') ?? '');
  return labels.split(',').map((label) => label.replaceAll('"', '').trim());
}
