import { Plan } from '../../../shared/evaluation/plan/plan';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { CURRENT_RULE_SET } from '../../../shared/regulation/rule-set';
import { ACCOUNTS } from '../identity/accounts';
import { DEMO_YEAR, parksOf, type DemoYear, type PastYear } from './parks';

/** The items that the panel scores: those that take judgement on the spot. */
const PANEL_ITEMS: readonly ItemId[] = ['1.1', '3.1', '3.2', '3.3', '3.4'];
const QUORUM = 2;

/** 23:59:59 in Chongqing on a day given as `2025-02-15`. */
const endOf = (day: string): string => `${day}T15:59:59.000Z`;

interface Dates {
  readonly submissionsClose: string;
  readonly reviewsClose: string;
  readonly panelCloses: string;
}
/** A past year was evaluated in the spring after it. */
const datesOf = (year: PastYear): Dates => ({
  submissionsClose: endOf(`${year + 1}-02-15`),
  reviewsClose: endOf(`${year + 1}-03-05`),
  panelCloses: endOf(`${year + 1}-03-31`),
});
const DAYS = { submissionsClose: 60, reviewsClose: 90, panelCloses: 120 } as const;
/** The open year's dates lie ahead, whenever the workbench is started. */
const datesAhead = (now: Date): Dates => {
  const ahead = (days: number) => {
    const day = new Date(now);
    day.setUTCDate(day.getUTCDate() + days);
    return endOf(day.toISOString().slice(0, 10));
  };
  return {
    submissionsClose: ahead(DAYS.submissionsClose),
    reviewsClose: ahead(DAYS.reviewsClose),
    panelCloses: ahead(DAYS.panelCloses),
  };
};

const experts = ACCOUNTS.filter(({ role }) => role === 'expert');

/** Experts see names in the past years and numbers in the open one. */
const planOf = (year: DemoYear, dates: Dates): Plan => {
  const { submissionsClose, reviewsClose, panelCloses } = dates;
  return Plan.parse({
    year,
    ruleSet: CURRENT_RULE_SET.id,
    readings: DEFAULT_READINGS,
    submissionsClose,
    reviewsClose,
    panel: {
      members: experts.map(({ id, name }) => ({ account: id, name })),
      quorum: QUORUM,
      masked: year === DEMO_YEAR,
      items: PANEL_ITEMS,
      // The open year's experts see numbers alone, and cannot be sent anywhere.
      visits: year !== DEMO_YEAR,
      closes: panelCloses,
    },
    departures: {
      'some-items': '量化指标由数据核算，专家评判须到现场判断的项目。',
      'few-experts': '专家共三位，其中可能有须回避的。',
      ...(year === DEMO_YEAR && { masked: '专家与部分园区有工作往来。', 'no-visit': '隐名评审，不作实地考察。' }),
    },
    participants: parksOf(year).map(({ participant }) => participant),
  });
};

/** The plan of one of the demo's past years. */
export const pastPlan = (year: PastYear): Plan => planOf(year, datesOf(year));

/** The plan of the year that the workbench evaluates, written down at a moment. */
export const openPlan = (now: Date): Plan => planOf(DEMO_YEAR, datesAhead(now));
