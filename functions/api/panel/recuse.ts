import { addScores, type PanelSums } from '../../../shared/evaluation/settlement/final-scores';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { digestOf } from '../../trail/chain';
import type { PanelItem } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Handler } from '../frame/exchange';
import { Recused } from './refusals';
import { scoreChanges } from './score';
import { emptySeat, scoresInForce } from '../../store/panel';
import { parkStep } from '../frame/park-step';
import { NotFound } from '../frame/refusal';
import { ReasonNeeded } from '../frame/step-refusals';

export const recuse: Handler<'recuse'> = parkStep('recuse', async (open, { principal, body, now, dependencies }) => {
  const { head, participant, before } = open;
  const { expert, reason } = body;
  const accounts = head.panel?.members.map(({ account }) => account) ?? [];
  if (!accounts.includes(expert)) throw new NotFound('该专家不在本年度的专家评审组中，请核对。');
  if (reason === '') throw new ReasonNeeded(PARK_STEPS.recuse.name);
  const members = await dependencies.store.panelMembers(head.year, accounts, participant.park);
  const known = members.find(({ account }) => account === expert) ?? emptySeat(participant, expert);
  if (known.recused) throw new Recused(known.recused.at);

  // What the expert gave no longer counts: the sums are those of the others, added up anew.
  const taken = scoresInForce(head, before, known);
  const left = members.flatMap((member) =>
    member.account === expert ? [] : (scoresInForce(head, before, member) ?? []),
  );
  const sums = left.reduce<PanelSums>((total, { scores }) => addScores(total, scores), {});
  const item: PanelItem = { ...known, recused: { at: now, by: principal.account, reason }, scores: null };
  return {
    after: { panel: { scored: left.length, sums } },
    reason,
    changes: taken ? scoreChanges(taken.scores, false, () => reason) : [],
    content: digestOf(item),
    items: [{ key: KINDS.panelMember.key(head.year, expert, participant.park), item, isNew: false }],
  };
});
