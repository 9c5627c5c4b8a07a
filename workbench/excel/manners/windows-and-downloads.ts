import type { Manner } from './manner';

export const popupsBlocked: Manner = {
  name: 'popups-blocked',
  what: 'The browser opens no window for the add-in: a dialog without displayInIframe fails with 12011.',
  source: 'DOC javascript/api/office/office.dialogoptions',
  begin: () => ({ withholds: 'allow-popups' }),
};

export const downloadsDoNothing: Manner = {
  name: 'downloads-do-nothing',
  what: 'A link that downloads what the page has made does nothing, as in Office for Mac.',
  source: 'OJ#2700, OJ#3385, OJ#4681, OJ#471',
  begin: () => ({ withholds: 'allow-downloads' }),
};
