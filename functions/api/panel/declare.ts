import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { digestOf } from '../../trail/digest';
import type { PanelItem } from '../../store/table/items';
import { panelKey } from '../../store/table/keys';
import type { Exchange, Handler } from '../frame/exchange';
import { stepOnce } from '../frame/once';
import { AlreadyScored, Recused } from './refusals';
import { emptySeat, panelSeat, scoresInForce } from './seat';
import { openStep } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';

const decide = async ({ principal, parameters, body, stamp, now, dependencies: { store } }: Exchange<'declare'>) => {
  const seat = await panelSeat(store, principal, parameters);
  const { head, before, stage } = await openStep(store, 'declare', seat, now);
  const { participant, mine } = seat;
  const { account } = principal;
  const { conflict, reason } = body;
  if (mine?.recused) throw new Recused(mine.recused.at);
  const scored = scoresInForce(head, before, mine);
  if (scored) throw new AlreadyScored(scored.at);
  if (conflict && reason === '') throw new ReasonNeeded('有利益冲突的，');
  const item: PanelItem = {
    ...(mine ?? emptySeat(participant, account)),
    declaredAt: conflict ? null : now,
    recused: conflict ? { at: now, by: account, reason } : null,
  };
  const said = conflict ? '有利益冲突，即行回避' : '无利益冲突';
  return store.recordStep(stamp, {
    year: head,
    before,
    after: { ...before, stage },
    event: {
      kind: PARK_STEPS.declare.event,
      version: before.latest?.version ?? 0,
      reason: reason === '' ? said : `${said}：${reason}`,
      changes: [],
      content: digestOf(item),
    },
    bearing: 'none',
    items: [{ key: panelKey(head.year, account, participant.park), item, isNew: false }],
  });
};

export const declare: Handler<'declare'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  await panelSeat(dependencies.store, principal, parameters);
  return stepOnce(dependencies.store, stamp, () => decide(exchange));
};
