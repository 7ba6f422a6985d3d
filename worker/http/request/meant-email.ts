import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { fixedEmail } from '../../contract/email-address.ts';
import { fromScript } from '../caller.ts';
import type { AppContext, PostedFields } from '../context.ts';
import { callerLocale } from '../language.ts';
import type { FieldError } from '../problem/field-errors.ts';

interface Meant {
  fields: PostedFields;
  /** The address about which the page asked already. */
  doubted: unknown;
}

/** A form that was shown again has a button that takes the address that was probably meant, in place of the one in it. */
export function meantEmail({ doubted, meant, ...fields }: PostedFields): Meant {
  const isTaken = meant !== undefined && fields['email'] === doubted;
  return { fields: isTaken ? { ...fields, email: meant } : fields, doubted };
}

/** A form without script is asked once about an address that is probably mistyped; scripts ask before they send. */
export async function emailDoubts(
  c: AppContext,
  { fields: { email }, doubted }: Meant,
): Promise<FieldError[]> {
  const isNew = typeof email === 'string' && email !== doubted && !fromScript(c);
  const fix = isNew && fixedEmail(email);
  if (!fix) return [];
  const { emailFaults } = workerStrings(await callerLocale(c)).errors;
  return [{ field: 'email', message: emailFaults.doubt(fix), fix }];
}
