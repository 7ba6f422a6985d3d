import {
  type EmailFault,
  emailFault,
  fixedEmail,
  isEmail,
} from '../../../worker/contract/email-address.ts';

/** What is said of an address. */
export interface EmailStrings {
  badEmail: string;
  /** `{fix}` stands for what was probably meant. */
  emailFaults: Record<EmailFault, string>;
}

interface EmailError {
  message: string;
  /** What was probably meant. */
  fix?: string;
}

/** What to put right in an address, if anything is. Who sends again what was doubted once means it. */
export function emailError(
  address: string,
  doubted: string | undefined,
  { badEmail, emailFaults }: EmailStrings,
): EmailError | undefined {
  const fix = fixedEmail(address);
  if (isEmail(address) && (!fix || address === doubted)) return undefined;
  if (!fix) return { message: badEmail };
  return { message: emailFaults[emailFault(address)].replace('{fix}', fix), fix };
}
