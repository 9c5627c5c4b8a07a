import { crash } from './crash';
import type { Manner } from './manner';

export const nameDeletionCrash: Manner = {
  name: 'name-deletion-crash',
  what: 'Another window is active: deleting a defined name crashes Excel.',
  source: 'OJ#2983',
  begin: crash(({ kind, name }) => kind === 'call' && name === 'NamedItem.Delete'),
};
