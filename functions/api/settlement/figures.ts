import type { SettlementRequest } from '../../../shared/api/settlement';
import { isHeard } from '../../../shared/evaluation/verified/hearing';
import { bothFiguresText } from '../../../shared/evaluation/verified/words';
import type { FigureDecision, StandingFigure } from '../../../shared/evaluation/verified/verified-figure';
import type { Instant } from '../../../shared/vocabulary/ids';
import { RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';
import type { EvaluationHead, YearHead } from '../../store/table/items';
import {
  AnswerUnseen,
  figureName,
  FiguresClash,
  FiguresUndecided,
  FiguresUnseen,
  FigureWithdrawn,
  HearingOpen,
  hearingText,
  OwnFigureKept,
  undecidedText,
} from '../verified/refusals';
import { ReasonNeeded } from '../frame/step-refusals';

type Asked = NonNullable<SettlementRequest['verified']>[number];
type Stands = Pick<EvaluationHead, 'verified' | 'settlement'>;

const unheard = ({ verified = [] }: Stands, now: Instant) => verified.filter((one) => !isHeard(one, now));

/** A decision with the number of the settlement before that decided otherwise. */
const corrected = (one: FigureDecision, { settlement }: Stands): FigureDecision => {
  const before = settlement?.verified?.find(({ id }) => id === one.id);
  return settlement && before && before.take !== one.take ? { ...one, corrects: settlement.sequence } : one;
};

/** One figure counts with one value. Throws FiguresClash. */
const refuseClash = (name: string, decided: readonly FigureDecision[], ruleSet: RuleSet): void => {
  const taken = decided.filter(({ take }) => take === 'verified');
  const clash = taken.find(({ figure, verified }) =>
    taken.some((other) => other.figure === figure && other.verified !== verified),
  );
  if (clash) throw new FiguresClash(name, figureName(ruleSet, clash.figure));
};

/** What is asked of one verified figure. Throws OwnFigureKept, AnswerUnseen, ReasonNeeded. */
const decidedOne = (one: StandingFigure, { take, agrees, reason }: Asked, ruleSet: RuleSet): FigureDecision => {
  const what = figureName(ruleSet, one.figure);
  if (one.agrees !== agrees) throw new AnswerUnseen(what, one.agrees);
  if (one.role === 'bureau' && take === 'reported') throw new OwnFigureKept(what);
  if (take === 'reported' && reason === '') throw new ReasonNeeded(`不采用${what}的核实数，`);
  const { id, figure, reported, verified, role } = one;
  return { id, figure, reported, verified, role, take, reason };
};

/** What counts where nobody looks at the park: the bureau's own verified figures, with which the park does not disagree. */
export const ownAsTheyStand = ({ verified = [] }: Stands): readonly Asked[] =>
  verified
    .filter(({ role, agrees }) => role === 'bureau' && agrees !== false)
    .map(({ id, agrees }) => ({ id, take: 'verified', agrees, reason: '' }));

/**
 * What is decided on the verified figures of a park that stand, each by what is asked: also the bureau's own, so that none counts that was not seen. Throws HearingOpen, FigureWithdrawn,
 * AnswerUnseen, OwnFigureKept, ReasonNeeded, FiguresUndecided, FiguresUnseen, FiguresClash.
 */
export const figuresDecided = (
  name: string,
  before: Stands,
  asked: readonly Asked[],
  now: Instant,
  { ruleSet: id }: Pick<YearHead, 'ruleSet'>,
): readonly FigureDecision[] => {
  const { [id]: ruleSet } = RULE_SETS;
  const standing = before.verified ?? [];
  const open = unheard(before, now);
  if (open.length > 0) throw new HearingOpen(name, open, ruleSet);
  if (asked.some((each) => !standing.some((one) => one.id === each.id))) throw new FigureWithdrawn('settle');
  const said = new Map(asked.map((each) => [each.id, each]));
  const left = standing.filter(({ id: one }) => !said.has(one));
  const proposed = left.filter(({ role }) => role !== 'bureau');
  if (proposed.length > 0) throw new FiguresUndecided(name, proposed, ruleSet);
  if (left.length > 0) throw new FiguresUnseen(name, left, ruleSet);
  const decided = standing.flatMap((one) => {
    const each = said.get(one.id);
    return each ? [corrected(decidedOne(one, each, ruleSet), before)] : [];
  });
  refuseClash(name, decided, ruleSet);
  return decided;
};

/** What keeps a park from being settled without a look at its verified figures, in words; null where nothing does: the bureau's own, with which the park does not disagree, count as they are. */
export const figureObstacle = (
  before: Stands,
  now: Instant,
  { ruleSet: id }: Pick<YearHead, 'ruleSet'>,
): string | null => {
  const { [id]: ruleSet } = RULE_SETS;
  const open = unheard(before, now);
  if (open.length > 0) return hearingText(open, ruleSet);
  const proposed = (before.verified ?? []).filter(({ role, agrees }) => role !== 'bureau' || agrees === false);
  if (proposed.length === 0) return null;
  return before.settlement?.verified
    ? '原核定裁定过核实数，请逐个重新核定'
    : `${undecidedText(proposed, ruleSet)}，请逐个核定`;
};

/** What the trail says of a decision on a verified figure. */
export const figureDecisionText = (ruleSet: RuleSet, one: FigureDecision): string => {
  const { take, reason, corrects } = one;
  const cited = corrects === undefined ? '' : `更正第 ${corrects} 条记录的裁定，`;
  const words = `${cited}${take === 'verified' ? '采用核实数' : '维持填报数'}，${bothFiguresText(ruleSet, one)}`;
  return reason === '' ? words : `${words}：${reason}`;
};
