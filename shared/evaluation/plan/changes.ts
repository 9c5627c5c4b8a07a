import type { Instant } from '../../vocabulary/ids';
import type { PanelPlan, Participant, Plan, PlanChange } from './plan';
import { DEPARTURES, type Departure } from './departures';
import { readingText } from '../../assessment/explanation/reading-text';
import { READINGS, type ReadingId } from '../../regulation/readings';
import { HEARING_DAYS } from '../verified/hearing';
import { RULE_SETS, ruleSetLabel, type RuleSet } from '../../regulation/rule-set';
import { beijingText } from '../../vocabulary/beijing-time';

/** One thing of a plan, as people read it. */
interface Said<Of> {
  readonly what: string;
  readonly words: (of: Of) => string;
  /** A date: the bureau sets it alone, whatever the leading group has confirmed. */
  readonly isDate?: true;
}

const date = (instant: Instant | null, none: string) => (instant === null ? none : beijingText(instant));
const amount = (value: string | number | null) => (value === null ? '无' : `${Number(value)} 万元`);
const readingIds = Object.keys(READINGS) as ReadingId[];
const alternativeText = (id: ReadingId, { ruleSet, readings }: Plan): string =>
  readingText(id, RULE_SETS[ruleSet]).alternatives[readings[id]] ?? readings[id];
const memberText = ({ members }: PanelPlan) =>
  members
    .map(({ name, account }) => `${name}（${account}）`)
    .toSorted()
    .join('、');

const ofPanel = (what: string, words: (panel: PanelPlan) => string): Said<Plan> => ({
  what,
  words: ({ panel }) => (panel ? words(panel) : '无'),
});
const ofTheYear = (ruleSet: RuleSet): readonly Said<Plan>[] => [
  { what: '规则版本', words: ({ ruleSet }) => ruleSetLabel(RULE_SETS[ruleSet]) },
  ...readingIds.map((id) => ({
    what: readingText(id, ruleSet).question,
    words: (plan: Plan) => alternativeText(id, plan),
  })),
  { what: '自评开始时间', words: ({ submissionsOpen }) => date(submissionsOpen, '方案下达即可'), isDate: true },
  { what: '自评截止时间', words: ({ submissionsClose }) => date(submissionsClose, '不限'), isDate: true },
  { what: '初审截止时间', words: ({ reviewsClose }) => date(reviewsClose, '不限'), isDate: true },
  { what: '核实数答复天数', words: ({ hearingDays = HEARING_DAYS }) => `${hearingDays} 天`, isDate: true },
  { what: '专家评审', words: ({ panel }) => (panel ? '有' : '无') },
  ofPanel('评审专家', memberText),
  ofPanel('评分人数要求', ({ quorum }) => `${quorum} 人`),
  ofPanel('专家是否隐名评审', ({ masked }) => (masked ? '是' : '否')),
  ofPanel('专家实地考察记录', ({ visits }) => (visits ? '必须有' : '不要求')),
  ofPanel('专家评分项目', ({ items }) => items.toSorted().join('、')),
  { ...ofPanel('专家评审截止时间', ({ closes }) => beijingText(closes)), isDate: true },
  ...(Object.keys(DEPARTURES) as Departure[]).map((one) => ({
    what: `理由：${DEPARTURES[one]}`,
    words: (plan: Plan) => plan.departures?.[one] ?? '无',
  })),
];
const OF_A_PARK: readonly Said<Participant>[] = [
  { what: '园区名称', words: ({ name }) => name },
  { what: '所属区县', words: ({ district, districtName }) => `${districtName}（${district}）` },
  { what: '认定年份', words: ({ recognised }) => `${recognised}年` },
  { what: '年营业收入目标任务', words: ({ revenueTarget }) => amount(revenueTarget) },
  { what: '上年营业收入', words: ({ priorRevenue }) => amount(priorRevenue) },
  { what: '上年纳税总额', words: ({ priorTax }) => amount(priorTax) },
];

const changesOf = <Of>(
  park: PlanChange['park'],
  said: readonly Said<Of>[],
  before: Of,
  after: Of,
  of = '',
): PlanChange[] =>
  said
    .map(({ what, words }) => ({ park, what: of + what, before: words(before), after: words(after) }))
    .filter((change) => change.before !== change.after);

/** Whether a plan says the same as another of what the leading group confirms (Article 19): by which indicators, how read, and by whom parks are assessed. */
export const saysWhatWasConfirmed = (before: Plan, after: Plan): boolean => {
  const confirmed = ofTheYear(RULE_SETS[after.ruleSet]).filter(({ isDate }) => !isDate);
  return changesOf(null, confirmed, before, after).length === 0;
};

const TAKES_PART = '参加评估';

/** What one plan of a year lays down otherwise than another, in words: first of the year as a whole, then park by park, by id. Empty where both say the same. */
export const planChanges = (before: Plan, after: Plan): PlanChange[] => {
  const byPark = (plan: Plan) => new Map(plan.participants.map((participant) => [participant.park, participant]));
  const [old, now] = [byPark(before), byPark(after)];
  const parks = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return [
    ...changesOf(null, ofTheYear(RULE_SETS[after.ruleSet]), before, after),
    ...parks.flatMap((park): PlanChange[] => {
      const [was, is] = [old.get(park), now.get(park)];
      if (was && is) return changesOf(park, OF_A_PARK, was, is, `${is.name}：`);
      const name = (is ?? was)?.name ?? park;
      return [{ park, what: `${name}：${TAKES_PART}`, before: was ? '是' : '否', after: is ? '是' : '否' }];
    }),
  ];
};
