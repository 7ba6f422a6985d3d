import { basePath } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import type { Vote } from '../contract/votes.ts';
import type { AppContext } from '../http/context.ts';
import { FormAgain } from '../http/problem/page.tsx';
import { shellPage } from '../http/response/shell.ts';
import { ownerName, settingsOf } from '../settings.ts';

/** Without script nothing else can bring a comment into the message form: this page is that form. */
export async function personPage(
  c: AppContext,
  { article, locale, comment = '' }: Vote,
): Promise<Response> {
  const settings = await settingsOf(c.env);
  const owner = ownerName(settings, locale);
  const title = workerStrings(locale).waysOn.write(owner);
  const page = `${basePath(locale, settings.locales)}articles/${article}/`;
  return shellPage(
    c,
    { shell: 'page', locale, title, mainClass: 'wrap narrow' },
    <>
      <h1>{title}</h1>
      <FormAgain
        action="/api/messages"
        fields={{ text: comment, email: '', locale, page }}
        errors={[]}
        locale={locale}
        owner={owner}
      />
    </>,
  );
}
