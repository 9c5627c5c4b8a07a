import type { AccountId } from '../../../shared/vocabulary/ids';
import { NOBODY, withScores } from '../../../shared/evaluation/panel/tally';
import { emptySeat, scoresInForce } from '../../store/panel';
import type { Store } from '../../store/store';
import { NotFound } from '../frame/refusal';
import type { OpenStep } from '../frame/park-step';

/** One expert of a park: the seat, the scores that count, and what the panel has given without them. Throws NotFound for nobody of the panel. */
export const expertOut = async (store: Store, { head, participant, before }: OpenStep, expert: AccountId) => {
  const accounts = head.panel?.members.map(({ account }) => account) ?? [];
  if (!accounts.includes(expert)) throw new NotFound('该专家不在本年度的专家评审组中，请核对。');
  const members = await store.panelMembers(head.year, accounts, participant.park);
  const seat = members.find(({ account }) => account === expert) ?? emptySeat(participant, expert);
  // What the expert gave no longer counts: the tally is that of the others, added up anew.
  const others = members.flatMap((member) =>
    member.account === expert ? [] : (scoresInForce(head, before, member) ?? []),
  );
  return {
    seat,
    given: scoresInForce(head, before, seat),
    tally: others.reduce((tally, { scores }) => withScores(tally, scores), NOBODY),
  };
};
