import { decisionsOf, type OverrideDrafts } from '../../../addin/pane/settlement/override-draft';
import type { SettlementSheet } from '../../../shared/api/settlement';

/** A park whose district scored 1.4 otherwise. */
const SHEET = {
  opinions: [{ item: '1.4', district: 1, standing: 3, remark: '核实两件' }],
} as unknown as SettlementSheet;
const sentWith = (drafts: OverrideDrafts) => decisionsOf(SHEET, drafts);

describe('what is sent of a decision on the district’s score', () => {
  it.each<[words: string, drafts: OverrideDrafts, sent: unknown]>([
    [
      'the reason why it is not followed',
      { '1.4': { take: 'standing', score: '', reason: ' 复核不属实 ' } },
      [{ item: '1.4', take: 'standing', district: 1, reason: '复核不属实' }],
    ],
    [
      'no reason of the bureau’s where it is followed, whatever was typed before',
      { '1.4': { take: 'district', score: '2', reason: '复核不属实' } },
      [{ item: '1.4', take: 'district', district: 1, reason: '' }],
    ],
    ['nothing where the bureau sets a score of its own', { '1.4': { score: '2', reason: '查实一件' } }, []],
    ['nothing where nothing is decided', {}, []],
  ])('is %s', (_, drafts, sent) => {
    expect(sentWith(drafts)).toEqual(sent);
  });
});
