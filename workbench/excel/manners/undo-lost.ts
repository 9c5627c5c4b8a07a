import { ACTION, type Action } from '../protocol/rich-api';
import type { Manner } from './manner';

/** Methods that change nothing. */
const READS = /^(_|Get|Suspend|Calculate)/i;

function writes({ ActionType, Name }: Action): boolean {
  if (ActionType === ACTION.method) return !READS.test(Name ?? '');
  return ActionType === ACTION.setProperty || ActionType === ACTION.update;
}

export const undoLost: Manner = {
  name: 'undo-lost',
  what: 'Whatever an add-in writes, the person can undo nothing that was before it, nor it.',
  source: 'OJ#6170, OJ#3788, DOC excel/excel-add-ins-undo-capabilities',
  begin: (workbook) => ({
    batch: async (request, done) => {
      const answer = await done();
      if (request.Actions.some(writes)) workbook.forgetUndo();
      return answer;
    },
  }),
};
