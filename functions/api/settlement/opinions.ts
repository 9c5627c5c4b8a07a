import type { Settlement, SettlementRequest } from '../../../shared/api/settlement';
import { opinionsOf, undecided, type Opinion } from '../../../shared/evaluation/settlement/opinions';
import type { FigureDecision } from '../../../shared/evaluation/verified/verified-figure';
import type { SomeScores } from '../../../shared/assessment/score';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import type { settlementBasis } from './basis';
import { OpinionsUndecided, OpinionWithdrawn } from './refusals';
import { ReasonNeeded } from '../frame/step-refusals';

type Basis = Pick<ReturnType<typeof settlementBasis>, 'computed' | 'mean'>;
type Override = SettlementRequest['overrides'][number];
/** What is decided about a park: the bureau's own scores, and what becomes of the district's, and of verified figures. */
export interface Decisions {
  readonly overrides: readonly Override[];
  readonly decided: NonNullable<Settlement['decided']>;
  readonly verified: readonly FigureDecision[];
}

/** Where the district of a park saw it otherwise than it would be settled. */
export const opinionsOn = (
  rules: Pick<YearHead, 'ruleSet' | 'readings'>,
  { review }: Pick<EvaluationHead, 'review'>,
  { computed, mean }: Basis,
): readonly Opinion[] => opinionsOf(review, computed, mean, rules);

/** The opinions on which a park's settlement did not decide. One of before that was asked decided what it changed. */
export const leftUndecided = (
  opinions: readonly Opinion[],
  { decided, items }: NonNullable<EvaluationHead['settlement']>,
): readonly Opinion[] =>
  decided ? undecided(opinions, decided) : opinions.filter(({ item, standing }) => items[item] === standing);

/** What was decided on opinions, in the words and scores of a settlement. Throws OpinionWithdrawn, ReasonNeeded, OpinionsUndecided. */
export const decisionsOn = (
  name: string,
  opinions: readonly Opinion[],
  { overrides, decisions = [] }: Pick<SettlementRequest, 'overrides' | 'decisions'>,
  remarks: SomeWords,
): Omit<Decisions, 'verified'> => {
  const of = new Map(opinions.map((opinion) => [opinion.item, opinion]));
  const taken = decisions.map(({ item, take, district, reason }) => {
    const opinion = of.get(item);
    if (opinion?.district !== district) throw new OpinionWithdrawn(name, item, district, opinion?.district ?? null);
    // The district has said why; who does not follow it has to.
    if (reason === '' && take === 'standing') throw new ReasonNeeded(`不采纳项目 ${item} 的初审得分，`);
    const said = reason === '' ? (remarks[item] ?? '') : reason;
    const adopted = { item, score: district, reason: `采纳区县初审意见${said === '' ? '' : `：${said}`}` };
    return { decided: { item, district, take, reason: said }, override: take === 'district' ? [adopted] : [] };
  });
  const others = overrides.flatMap(({ item, reason }) => {
    const opinion = of.get(item);
    return opinion ? [{ item, district: opinion.district, take: 'other' as const, reason }] : [];
  });
  const decided = [...taken.map((each) => each.decided), ...others];
  const left = undecided(opinions, decided);
  if (left.length > 0) throw new OpinionsUndecided(name, left);
  return { overrides: [...overrides, ...taken.flatMap(({ override }) => override)], decided };
};

/** What somebody said of some items. */
type SomeWords = Readonly<Partial<Record<keyof SomeScores, string>>>;
