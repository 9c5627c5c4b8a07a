import type { AccountId, Digest } from '../../../shared/vocabulary/ids';
import { NOBODY, withScores } from '../../../shared/evaluation/panel/tally';
import { emptySeat, scoresInForce } from '../../store/panel';
import type { Store } from '../../store/store';
import { digestOf } from '../../trail/chain';
import { NotFound } from '../frame/refusal';
import { ScoresUnseen } from './refusals';
import type { OpenStep } from '../frame/park-step';

/**
 * One expert of a park: the seat, the scores that count, and what the panel has given without them.
 * `scoresSeen`: the digest of the scores that whoever asks has seen, null for none; left out where that is not said.
 * Throws NotFound for nobody of the panel, ScoresUnseen.
 */
export const expertOut = async (
  store: Store,
  { head, participant, before }: OpenStep,
  expert: AccountId,
  scoresSeen: Digest | null | undefined,
) => {
  const accounts = head.panel?.members.map(({ account }) => account) ?? [];
  if (!accounts.includes(expert)) throw new NotFound('该专家不在本年度的专家评审组中，请核对。');
  const members = await store.panelMembers(head.year, accounts, participant.park);
  const seat = members.find(({ account }) => account === expert) ?? emptySeat(participant, expert);
  const given = scoresInForce(head, before, seat);
  if (scoresSeen !== undefined && scoresSeen !== (given && digestOf(given)) && !seat.recused)
    throw new ScoresUnseen(given?.at ?? null);
  // What the expert gave no longer counts: the tally is that of the others, added up anew.
  const others = members.flatMap((member) =>
    member.account === expert ? [] : (scoresInForce(head, before, member) ?? []),
  );
  return {
    seat,
    given,
    tally: others.reduce((tally, { scores }) => withScores(tally, scores), NOBODY),
  };
};
