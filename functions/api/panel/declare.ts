import { digestOf } from '../../trail/chain';
import type { PanelItem } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Handler } from '../frame/exchange';
import { AlreadyScored, Recused } from './refusals';
import { emptySeat, scoresInForce } from '../../store/panel';
import { panelStep } from './step';
import { ReasonNeeded } from '../frame/step-refusals';

export const declare: Handler<'declare'> = panelStep('declare', ({ head, participant, before, mine }, asked) => {
  const { principal, body, now } = asked;
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
  return {
    reason: reason === '' ? said : `${said}：${reason}`,
    content: digestOf(item),
    items: [{ key: KINDS.panelMember.key(head.year, account, participant.park), item, isNew: false }],
  };
});
