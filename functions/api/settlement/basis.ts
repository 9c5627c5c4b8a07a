import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Settlement } from '../../../shared/api/settlement';
import { adoptedFigures, withVerified, type CountedFigure } from '../../../shared/evaluation/verified/counted';
import { scoreLimit } from '../../../shared/assessment/outcome';
import { figureEffect } from '../../../shared/evaluation/verified/effect';
import type { FigureDecision } from '../../../shared/evaluation/verified/verified-figure';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { finalScores, isOverride, panelMean } from '../../../shared/evaluation/settlement/final-scores';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { digestOf } from '../../trail/chain';
import { DanglingPointer } from '../../store/table/failures';
import type { EvaluationHead, PanelItem, YearHead } from '../../store/table/items';
import { KINDS } from '../../store/table/kinds';
import type { Store } from '../../store/store';
import { panelInForce } from '../../store/panel';
import type { OpenStep, ParkDecision } from '../frame/park-step';
import { figureDecisionText } from './figures';
import { itemsAboveLimit } from '../plan/items-of-year';
import type { Decisions } from './opinions';
import type { PanelScoreAbove } from './refusals';

/** What a park is settled from, with the verified figures that count. */
export const settlementBasis = (
  head: YearHead,
  participant: Participant,
  evaluation: EvaluationHead,
  counted: readonly CountedFigure[],
) => {
  const { latest } = evaluation;
  if (!latest) throw new DanglingPointer(`The submission of ${participant.park} in ${head.year}`);
  const panel = panelInForce(head, evaluation);
  const computed = computedScores(head, participant, withVerified(latest.reported, counted)).items;
  return { version: latest.version, computed, panel, mean: panelMean(panel, computed) };
};

/** What the panel gives, not set otherwise, above the most that the items can be given: possible only under the readings of before an amendment. */
export const panelAboveLimit = (
  head: YearHead,
  { mean }: Pick<ReturnType<typeof settlementBasis>, 'mean'>,
  overrides: Decisions['overrides'],
): readonly PanelScoreAbove[] =>
  itemsAboveLimit(mean, head)
    .filter(({ id }) => !overrides.some(({ item }) => item === id))
    .map((indicator) => ({
      item: indicator.id,
      mean: mean[indicator.id] ?? 0,
      limit: scoreLimit(indicator, head.readings),
    }));

/** How many experts it takes to settle a park: the plan's number, or all that are left where fewer are; one at least, none without a panel. */
export const neededExperts = ({ panel }: YearHead, members: readonly PanelItem[]): number => {
  if (!panel) return 0;
  const recused = members.filter((member) => member.recused).length;
  return Math.max(1, Math.min(panel.quorum, panel.members.length - recused));
};

/** How many experts are in for a park, and how many it takes. Whom the bureau recused is looked up only where the plan's number is not reached. */
export const quorumOf = async (store: Store, head: YearHead, evaluation: EvaluationHead) => {
  const { scored } = panelInForce(head, evaluation);
  if (!head.panel || scored >= head.panel.quorum) return { scored, needed: head.panel?.quorum ?? 0 };
  const accounts = head.panel.members.map(({ account }) => account);
  const members = await store.panelMembers(head.year, accounts, evaluation.park);
  return { scored, needed: neededExperts(head, members) };
};

/** What the trail says of decisions on verified figures, by the items that rest on them. */
const figureChanges = ({ head, participant, before }: OpenStep, verified: readonly FigureDecision[]) =>
  before.latest
    ? verified.flatMap((one) =>
        figureEffect(head, participant, before.latest?.reported ?? {}, one).map((effect) => ({
          item: effect.item,
          from: effect.reported,
          to: effect[one.take],
          reason: figureDecisionText(RULE_SETS[head.ruleSet], one),
        })),
      )
    : [];

/** Makes a park's scores final: overrides, else the panel's mean, else as computed. An override that changes nothing is left out. */
export const settlementOf = (
  open: OpenStep,
  { overrides, decided, verified }: Decisions,
  { at, by }: Pick<Settlement, 'at' | 'by'>,
): ParkDecision => {
  const { head, participant, before } = open;
  const { version, computed, panel, mean } = settlementBasis(head, participant, before, adoptedFigures(verified));
  const rules = { ruleSet: RULE_SETS[head.ruleSet], readings: head.readings };
  const changing = overrides.filter((override) => isOverride(rules, computed, panel, override));
  const replaced = changing.map(({ item, score, reason }) => ({
    item,
    from: mean[item] ?? computed[item],
    to: score,
    reason,
  }));
  const final = finalScores(rules, computed, panel, changing);
  const onFigures = verified.length > 0 ? { verified: [...verified] } : {};
  const sequence = before.chain.sequence + 1;
  const settlement: Settlement = {
    sequence,
    version,
    plan: head.planVersion,
    at,
    by,
    computed,
    panel: mean,
    scored: panel.scored,
    overrides: replaced,
    decided,
    ...onFigures,
    ...final,
  };
  // Not to follow the district changes no score, and is told with its reason all the same.
  const kept = decided.flatMap(({ item, district, take, reason }) =>
    take === 'standing'
      ? [{ item, from: district, to: final.items[item], reason: `不采纳区县初审意见：${reason}` }]
      : [],
  );
  return {
    after: { panel, settlement: { sequence, version, computed, decided, ...onFigures, ...final } },
    version,
    changes: [...figureChanges(open, verified), ...replaced, ...kept],
    content: digestOf(settlement),
    bearing: 'settlement',
    items: [{ key: KINDS.settlement.key(head.year, participant.park, sequence), item: settlement, isNew: true }],
  };
};
