import type { PanelProgress } from '../../../shared/api/panel';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { EvaluationHead, PanelItem } from '../../store/table/items';
import type { Handler } from '../frame/exchange';
import { backAsSeen, backOf, isBeforePanel, panelInForce, scoresInForce, standingOf } from '../../store/panel';
import { digestOf } from '../../trail/chain';
import { NotFound } from '../frame/refusal';
import { yearOf } from '../frame/visible-parks';

export const panelProgress: Handler<'panelProgress'> = async ({ parameters: { year }, dependencies: { store } }) => {
  const head = await yearOf(store, year);
  const { panel } = head;
  if (!panel) throw new NotFound(`${year}年度评估方案没有安排专家评审。`);
  const [participants, heads, ...items] = await Promise.all([
    store.participants(head),
    store.evaluationHeads(year),
    ...panel.members.map(({ account }) => store.panelOf(year, account)),
  ]);
  const headOf = new Map(heads.map((evaluation) => [evaluation.park, evaluation]));
  const members = panel.members.map((member, index) => ({
    ...member,
    itemOf: new Map((items[index] ?? []).map((item): [ParkId, PanelItem] => [item.park, item])),
  }));
  const membersOf = (evaluation: EvaluationHead): PanelProgress['parks'][number]['members'] =>
    members.map(({ account, name, itemOf }) => {
      const item = itemOf.get(evaluation.park);
      const given = scoresInForce(head, evaluation, item);
      return {
        account,
        name,
        standing: standingOf(head, evaluation, item),
        given: given && digestOf(given),
        reason: item?.recused?.reason ?? null,
        back: backAsSeen(backOf(evaluation, item), account),
      };
    });
  return {
    quorum: panel.quorum,
    closes: panel.closes,
    parks: participants.flatMap(({ park, name }) => {
      const evaluation = headOf.get(park);
      if (!evaluation || !isBeforePanel(evaluation)) return [];
      const { stage } = evaluation;
      return [{ park, name, stage, scored: panelInForce(head, evaluation).scored, members: membersOf(evaluation) }];
    }),
  };
};
