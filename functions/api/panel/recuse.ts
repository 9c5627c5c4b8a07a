import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { digestOf } from '../../trail/chain';
import type { PanelItem } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Handler } from '../frame/exchange';
import { expertOut } from './expert-out';
import { Recused } from './refusals';
import { scoreChanges } from './score';
import { parkStep } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';

export const recuse: Handler<'recuse'> = parkStep('recuse', async (open, { principal, body, now, dependencies }) => {
  const { head, participant } = open;
  const { expert, reason, scoresSeen } = body;
  const { seat, given, tally } = await expertOut(dependencies.store, open, expert, scoresSeen);
  if (reason === '') throw new ReasonNeeded(PARK_STEPS.recuse.name);
  if (seat.recused) throw new Recused(seat.recused.at);
  const item: PanelItem = { ...seat, recused: { at: now, by: principal.account, reason }, scores: null };
  return {
    after: { panel: tally },
    reason,
    expert,
    changes: given ? scoreChanges(given.scores, false, () => reason) : [],
    content: digestOf(item),
    items: [{ key: KINDS.panelMember.key(head.year, expert, participant.park), item, isNew: false }],
  };
});
