import { mayHoldForm } from '../../../shared/workbook/reading/may-hold-form';
import { active, named, titled, type FormPlace } from './read-request';

/** Where a form of one sheet may stand: the sheet that our name points at, the one of its title, the one in front, or a copy of it. */
export const formPlace = (name: string, title: string): FormPlace => ({
  title,
  likely: [named(name), titled(title), active],
  // It is drawn within this, with room for rows and columns that somebody inserts.
  window: 'A1:P300',
  mayHold: mayHoldForm(title),
});
