import { beginSignIn, signOutAddress } from '../client/sign-in/authorization';
import { loadSettings } from '../client/settings';
import { SIGN_IN_PAGE } from '../client/sign-in/message';
import { keepPending } from './pending-store';
import { say } from './say';
import { tellOpener } from './tell-opener';

/** First page of the sign-in dialog: on to the identity provider, to sign in or out. */
const start = async (): Promise<void> => {
  await Office.onReady();
  const asked = new URL(location.href).searchParams;
  const handover = asked.get(SIGN_IN_PAGE.handover) ?? '';
  try {
    const settings = await loadSettings(location.origin);
    const callback = new URL(SIGN_IN_PAGE.callback, location.href);
    const returnUri = `${callback.origin}${callback.pathname}`;
    if (asked.has(SIGN_IN_PAGE.leave)) {
      const address = await signOutAddress(settings, returnUri);
      if (address) {
        keepPending({ kind: 'signing-out', handover });
        location.replace(address);
      } else tellOpener({ kind: 'signed-out', handover });
      return;
    }
    const { url, pending } = await beginSignIn(settings, returnUri, {
      again: asked.has(SIGN_IN_PAGE.again),
      handover,
    });
    keepPending(pending);
    location.replace(url);
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : '登录没有成功，请重试。';
    say(message);
    tellOpener({ kind: 'failed', handover, message });
  }
};

void start();
