import { siteLocale } from '../../../site/languages/registry/locales.ts';
import { unsubscribing } from '../../email/unsubscribing/routes.ts';
import { settingsOf } from '../../settings.ts';
import { subscriberOfEmail } from '../db/answer-emails.ts';
import { forgetWaiting, subscriberById } from '../db/subscribers.ts';

/** Whoever was told of an answer can want to be told of none. */
export const noMoreAnswers = unsubscribing({
  kind: 'answer',
  async readerOf(env, emailId) {
    const subscriber = await subscriberById(env, subscriberOfEmail(emailId));
    const { locales } = await settingsOf(env);
    return (
      subscriber && {
        locale: siteLocale(subscriber.locale, locales),
        stop: () => forgetWaiting(env, subscriber.email),
      }
    );
  },
});
