import { numberText } from '../../assessment/explanation/number-text';
import { mostUnder } from '../../assessment/explanation/reading-text';
import { possibleScores, scoreLimit } from '../../assessment/outcome';
import type { Reported } from '../../assessment/reported';
import { compileIndicator } from '../../assessment/scorers/compile';
import type { Indicator, ItemId } from '../../regulation/indicators/indicator';
import { DEFAULT_READINGS, READINGS, type ReadingId, type Readings } from '../../regulation/readings';
import { indicatorOf, type RuleSet } from '../../regulation/rule-set';
import { PARK_MODES, REGIONS, requirement } from '../../regulation/recognition';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { wholeFraction } from '../../vocabulary/fraction';
import { Year, YEARS } from '../../vocabulary/ids';
import { points, printedPoints } from '../../vocabulary/quantities';
import { passes } from '../grading/propose-grades';
import type { SubsidyYear } from '../money/base-due';
import { settleSubsidies, type SettledYear } from '../money/settle-subsidy';
import { NOBODY, withScores } from '../panel/tally';
import { groundFor } from '../recognition/requirements';
import { finalScores } from '../settlement/final-scores';

/** What each answer to a question of reading comes to for a park that is made up, by the rules themselves. */
export interface WorkedExample {
  /** How the made-up park stands. */
  readonly situation: string;
  /** What comes of it, by alternative. */
  readonly outcomes: Readonly<Record<string, string>>;
}

const underEach = (id: ReadingId, words: (readings: Readings) => string): WorkedExample['outcomes'] =>
  Object.fromEntries(
    Object.keys(READINGS[id].alternatives).map((alternative) => [
      alternative,
      words({ ...DEFAULT_READINGS, [id]: alternative }),
    ]),
  );
const wanText = (amount: number) => `${numberText(amount)} 万元`;

const ceiling = (ruleSet: RuleSet): WorkedExample | null => {
  const items = ruleSet.disputed.map((id) => indicatorOf(ruleSet, id));
  if (items.length === 0) return null;
  const weights = items.map(({ id, weight }) => `${id}（分值 ${weight}）`);
  return {
    situation: `某园区 ${weights.join('、')} 都达到评价标准的最高一档`,
    outcomes: underEach('R-ceiling', (readings) => {
      const scores = items.map((item) => `${item.id} 得 ${scoreLimit(item, readings)} 分`);
      return `${scores.join('、')}；各项都达到最高一档的合计 ${mostUnder(ruleSet, readings['R-ceiling'])} 分`;
    }),
  };
};

const passMark = ({ grading }: RuleSet): WorkedExample => ({
  situation: `某园区总分正好 ${grading.passMark} 分`,
  outcomes: underEach('R-sixty', (readings) =>
    passes(wholeFraction(points(grading.passMark)), readings, grading) ? '合格' : '不合格',
  ),
});

/** The item that counts county awards under a rule set that asks for them. */
const countyItem = ({ indicators }: RuleSet): Indicator | null =>
  indicators.find(
    ({ rule }) => rule.kind === 'sum' && rule.terms.some(({ figure }) => figure === READINGS['R-county'].figure),
  ) ?? null;
/** What the item of awards gives for county awards alone. */
const scoreOfAwards = (item: Indicator, awards: number, readings: Readings): string => {
  const terms = item.rule.kind === 'sum' ? item.rule.terms : [];
  const counts = terms.map(({ figure }) => [figure, figure === READINGS['R-county'].figure ? awards : 0] as const);
  // The item looks at nothing but its own counts.
  const reported = Object.fromEntries(counts) as unknown as Reported;
  return `${item.id} 得 ${printedPoints(compileIndicator(item, readings)(reported).score)} 分`;
};
/** One more than what `once` counts. */
const SEVERAL = 2;

const county = (ruleSet: RuleSet): WorkedExample | null => {
  const item = countyItem(ruleSet);
  return (
    item && {
      situation: `某园区获区县级表彰奖励 ${SEVERAL} 次，没有其他表彰奖励`,
      outcomes: underEach('R-county', (readings) => scoreOfAwards(item, SEVERAL, readings)),
    }
  );
};

const awards = (ruleSet: RuleSet): WorkedExample | null => {
  const item = countyItem(ruleSet);
  return (
    item && {
      situation: '某园区的一家入驻企业获区县级表彰奖励 1 次，园区和运营机构没有获得',
      outcomes: underEach('R-awards', (readings) =>
        readings['R-awards'] === 'park'
          ? `报 0 次，${scoreOfAwards(item, 0, readings)}`
          : `报 1 次，${scoreOfAwards(item, 1, readings)}`,
      ),
    }
  );
};

const EXPERTS = 3;
/** Three experts, one of whom gives the next lower score for every item whose mean is then rounded up; the means differ from what is printed by the most. */
const panelRounding = (ruleSet: RuleSet): WorkedExample | null => {
  const lowered = ruleSet.indicators.flatMap((item) => {
    const [lower, best] = possibleScores(item, DEFAULT_READINGS).slice(-2);
    const isRoundedUp = lower !== undefined && best !== undefined && ((EXPERTS - 1) * best + lower) % EXPERTS === 2;
    return isRoundedUp ? [[item.id, lower] as const] : [];
  });
  if (lowered.length === 0) return null;
  const best = ruleSet.indicators.map((item) => [item.id, scoreLimit(item, DEFAULT_READINGS)] as const);
  // Every item of the rule set is among them.
  const highest = Object.fromEntries(best) as Record<ItemId, number>;
  const other = { ...highest, ...Object.fromEntries(lowered.map(([id, lower]) => [id, printedPoints(lower)])) };
  const tally = [highest, highest, other].reduce(withScores, NOBODY);
  return {
    situation: `${EXPERTS} 位专家评分，${EXPERTS - 1} 位各项都给最高分，1 位在 ${lowered.map(([id]) => id).join('、')} 上低一档`,
    outcomes: underEach(
      'R-panel-rounding',
      (readings) => `合计 ${finalScores({ ruleSet, readings }, highest, tally, []).total} 分`,
    ),
  };
};

const FIRST = Year.parse(YEARS.first);
/** The year so many years after that of recognition, counted from 1. */
const yearOf = (nth: number): Year => Year.parse(FIRST + nth - 1);
const ORDINALS = ['首年', '次年', '第三年', '第四年'] as const;
const ordinal = (nth: number): string => ORDINALS[nth - 1] ?? `第${nth}年`;
const years = (grades: readonly (SubsidyYear['grade'] | null)[]): SubsidyYear[] =>
  grades.flatMap((grade, index) => (grade ? [{ year: yearOf(index + 1), grade }] : []));
const moneyText = (settled: readonly SettledYear[]): string => {
  const each = settled.map(({ yearOfRecognition, total }) => `${ordinal(yearOfRecognition)} ${wanText(total)}`);
  return `${each.join('、')}，共 ${wanText(settled.reduce((sum, { total }) => sum + total, 0))}`;
};

const bonus = (): WorkedExample => {
  const last = SUBSIDY.baseByYear.length;
  const grades = SUBSIDY.baseByYear.map((_, index) => (index + 1 === last ? '优秀' : '合格'));
  return {
    situation: `某园区认定首年起年年合格，${ordinal(last)}为优秀`,
    outcomes: underEach('R-bonus', (readings) => moneyText(settleSubsidies(FIRST, years(grades), readings))),
  };
};

const absence = (): WorkedExample => {
  const failing = Array.from({ length: SUBSIDY.failingYearsToWithdrawal - 1 }, () => '不合格' as const);
  const grades = [...failing, null, '不合格' as const];
  return {
    situation: `某园区不合格后一年没有参加评估，再参加时又不合格`,
    outcomes: underEach('R-absence', (readings) => {
      const state = settleSubsidies(FIRST, years(grades), readings).at(-1)?.state;
      return state === '取消授牌' ? '连续两年不合格，取消授牌' : '不是连续两年不合格，责令限期整改';
    }),
  };
};

const moneyYear = (): WorkedExample => {
  const passing = SUBSIDY.baseByYear.map(() => '合格' as const);
  return {
    situation: `某园区认定首年没有参加评估，此后 ${passing.length} 年都合格`,
    outcomes: underEach('R-money-year', (readings) =>
      moneyText(settleSubsidies(FIRST, [{ year: FIRST, grade: null }, ...years([null, ...passing])], readings)),
    ),
  };
};

/** A figure of Article 8 that an applicant just misses, in a district and a form for which no article allows anything. */
const principle = (): WorkedExample => {
  const { label, of } = requirement('institutions');
  const least = of.kind === 'atLeast' ? of.least : 0;
  const content = { districtName: '', mode: 'onSite' } as const;
  return {
    situation: `某申报${label} ${least - 1}，条件为不少于 ${least}，不在${Object.values(REGIONS)
      .map(({ name }) => name)
      .join('、')}，也不是${PARK_MODES.onlineToo}`,
    outcomes: underEach('R-principle', (readings) =>
      groundFor('institutions', content, readings['R-principle']) === null
        ? '不能放宽，达到条件以前不能授牌'
        : '领导小组说明理由决定放宽的，可以授牌',
    ),
  };
};

const EXAMPLES: Readonly<Record<ReadingId, (ruleSet: RuleSet) => WorkedExample | null>> = {
  'R-ceiling': ceiling,
  'R-sixty': passMark,
  'R-bonus': bonus,
  'R-county': county,
  'R-awards': awards,
  'R-panel-rounding': panelRounding,
  'R-absence': absence,
  'R-money-year': moneyYear,
  'R-principle': principle,
};

/** What each answer to a question of reading comes to, shown on a made-up park; null where the rule set has nothing for it to decide. */
export const workedExample = (id: ReadingId, ruleSet: RuleSet): WorkedExample | null => EXAMPLES[id](ruleSet);
