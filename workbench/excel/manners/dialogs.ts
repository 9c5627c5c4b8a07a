import type { Manner } from './manner';

/** Long enough that what opens the next dialog at once is refused. */
const CLOSING_MS = 200;

export const slowClose: Manner = {
  name: 'slow-close',
  what: 'A dialog takes a moment to close, and until then no other can be opened: 12007.',
  source: 'DOC develop/dialog-best-practices, OJ#1451, OJ#6021, OJ#3682',
  begin: () => ({
    dialogClose: (done) => {
      setTimeout(done, CLOSING_MS);
    },
  }),
};

export const closedWithoutEvent: Manner = {
  name: 'esc-without-event',
  what: 'When the person closes a dialog, its opener is not told, and no other dialog can be opened: 12007.',
  source: 'OJ#5410, OJ#5200, OJ#3604',
  begin: () => ({ dialogDismiss: () => undefined }),
};
