import type { Locale } from '../../../site/languages/registry/locales.ts';
import { ownerStrings } from '../../../site/languages/registry/strings.ts';
import type { AppContext } from '../../http/context.ts';
import { shellPage } from '../../http/response/shell.ts';
import type { RefusedStatus } from './refusal.ts';

const signInPath = '/admin/sign-in';

/** The sign-in form, after a refusal with its reason. It stands in the customers' frame: that one knows nothing. */
export function signInPage(
  c: AppContext,
  locale: Locale,
  status: RefusedStatus | 200,
): Promise<Response> {
  const { signIn, refusals } = ownerStrings(locale);
  const refusal = status === 200 ? undefined : refusals[status];
  const title = refusal?.title ?? signIn.title;
  const tried = status !== 401 || c.req.method === 'POST';
  return shellPage(
    c,
    { shell: 'page', locale, title, status, mainClass: 'wrap narrow' },
    <>
      <h1>{title}</h1>
      <p class="intro">{(tried && refusal?.text) || signIn.hint}</p>
      {status === 200 || status === 401 ? <SignInForm strings={signIn} /> : null}
      {status === 401 && c.req.path !== signInPath ? (
        // A strict cookie is not sent along from a link in an email, but it is from here.
        <p class="small-text">
          <a href={c.req.path}>{signIn.already}</a>
        </p>
      ) : null}
    </>,
  );
}

function SignInForm({ strings }: { strings: ReturnType<typeof ownerStrings>['signIn'] }) {
  return (
    <form method="post" action={signInPath}>
      <p class="field">
        <label for="token">{strings.token}</label>
        <input
          class="control"
          id="token"
          type="password"
          name="token"
          autocomplete="current-password"
          required
        />
      </p>
      <button type="submit" class="button primary">
        {strings.send}
      </button>
    </form>
  );
}
