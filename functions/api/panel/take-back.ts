import type { AccountId, Digest, Instant } from '../../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { digestOf } from '../../trail/chain';
import type { PanelItem } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Store } from '../../store/store';
import type { Handler } from '../frame/exchange';
import { parkStep, type OpenStep, type ParkDecision } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';
import { expertOut } from './expert-out';
import { NotScored, Recused } from './refusals';
import { scoreChanges } from './score';
import { panelStep } from './step';

/** Takes the scores of one expert out of the panel's, and keeps them for that expert to send again. Throws NotFound, ScoresUnseen, Recused, NotScored. */
const takenBack = async (
  store: Store,
  open: OpenStep,
  expert: AccountId,
  back: { readonly at: Instant; readonly by: AccountId; readonly reason: string },
  scoresSeen?: Digest | null,
): Promise<ParkDecision> => {
  const { head, participant } = open;
  const { seat, given, tally } = await expertOut(store, open, expert, scoresSeen);
  if (seat.recused) throw new Recused(seat.recused.at);
  if (!given || !seat.scores) throw new NotScored();
  const item: PanelItem = { ...seat, scores: null, back: { ...back, given: seat.scores } };
  return {
    after: { panel: tally },
    version: given.version,
    reason: back.reason,
    ...(back.by !== expert && { expert }),
    changes: scoreChanges(given.scores, false, () => back.reason),
    content: digestOf(item),
    items: [{ key: KINDS.panelMember.key(head.year, expert, participant.park), item, isNew: false }],
  };
};

export const takeBack: Handler<'takeBack'> = panelStep('takeBack', (open, { principal, body, now, dependencies }) => {
  const { account } = principal;
  return takenBack(dependencies.store, open, account, { at: now, by: account, reason: body.reason });
});

export const returnScores: Handler<'returnScores'> = parkStep(
  'returnScores',
  (open, { principal, body, now, dependencies }) => {
    const { expert, reason, scoresSeen } = body;
    if (reason === '') throw new ReasonNeeded(PARK_STEPS.returnScores.name);
    return takenBack(dependencies.store, open, expert, { at: now, by: principal.account, reason }, scoresSeen);
  },
);
