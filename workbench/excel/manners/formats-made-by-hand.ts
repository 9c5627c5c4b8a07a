import { ItemNotFound } from '../protocol/rich-api-error';
import type { Manner } from './manner';

export const formatsMadeByHand: Manner = {
  name: 'formats-made-by-hand',
  what: 'Somebody has put two conditional formats on one cell, or duplicated one: no collection of them can be read.',
  source: 'OJ#5222, OJ#6827, OJ#6835',
  begin: () => ({
    member: ({ kind, name }, done) => {
      const reads = kind === 'items' && name === 'ConditionalFormatCollection';
      const picks = kind === 'call' && name === 'ConditionalFormatCollection.GetItemAt';
      if (reads || picks) throw new ItemNotFound();
      return done();
    },
  }),
};
