import type { SignInMessage } from '../client/sign-in/message';

/** Hands a message to the runtime that opened this dialog, and to no other origin than our own. */
export const tellOpener = (message: SignInMessage): void => {
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin });
};
