import { SpendingRow, SubsidyRow } from '../../../shared/api/money';
import { ParkTrend } from '../../../shared/evaluation/trend/park-trend';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { GradingRun, type ProposedResult } from '../../../shared/evaluation/grading/grading-run';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import type { SubsidyStamp } from '../../../shared/workbook/money/subsidy-sheet';
import type { TrendStamp } from '../../../shared/workbook/trend/trend-sheet';

const YEAR = Year.parse(2026);
const AT = Instant.parse('2026-11-20T16:05:00Z');
const subsidy = (base: number, bonus: number, state = '应拨付') => ({
  yearOfRecognition: 2,
  base,
  bonus,
  total: base + bonus,
  state,
  explanation: [`本年应拨付 ${base + bonus} 万元。`],
});
const proposed = (park: string, name: string, rank: number, total: number, grade: string, money: unknown) => ({
  park,
  name,
  version: 1,
  total,
  rank,
  grade,
  subsidy: money,
  either: grade === '待定' ? { excellent: subsidy(100, 10), pass: subsidy(100, 0) } : null,
});

/** Ten parks: two 优秀, two tied across the quota of three, one 不合格 and one that fails for the second time. */
export const TIED_RUN = GradingRun.parse({
  run: 'run-00000002',
  year: YEAR,
  at: AT,
  participants: 10,
  quota: 3,
  undecided: ['fuling', 'jiangbei'],
  placesLeft: 1,
  results: [
    proposed('dazu', '重庆大足人力资源服务产业园', 1, 88.5, '优秀', subsidy(100, 10)),
    proposed('bishan', '重庆璧山人力资源服务产业园', 2, 86, '优秀', subsidy(100, 10)),
    proposed('fuling', '重庆涪陵人力资源服务产业园', 3, 84.33, '待定', null),
    proposed('jiangbei', '重庆江北人力资源服务产业园', 3, 84.33, '待定', null),
    proposed('kaizhou', '重庆开州人力资源服务产业园', 5, 80, '合格', subsidy(100, 0)),
    proposed('liangping', '重庆梁平人力资源服务产业园', 6, 78, '合格', subsidy(100, 0)),
    proposed('nanan', '重庆南岸人力资源服务产业园', 7, 72, '合格', subsidy(50, 0)),
    proposed('qijiang', '重庆綦江人力资源服务产业园', 8, 70, '合格', subsidy(50, 0)),
    proposed('tongnan', '重庆潼南人力资源服务产业园', 9, 55, '不合格', subsidy(0, 0, '待整改')),
    proposed('yunyang', '重庆云阳人力资源服务产业园', 10, 41, '不合格', subsidy(0, 0, '取消授牌')),
  ],
  next: null,
  inputs: 'b'.repeat(64),
  outdated: false,
  approval: null,
  published: false,
});

const decided = (result: ProposedResult): unknown =>
  result.grade === '待定'
    ? proposed(
        result.park,
        result.name,
        result.rank ?? 0,
        result.total ?? 0,
        result.park === 'fuling' ? '优秀' : '合格',
        subsidy(100, result.park === 'fuling' ? 10 : 0),
      )
    : result;
/** The same run after the leading group picked one of the tied parks and it was published. */
export const PUBLISHED_RUN = GradingRun.parse({
  ...TIED_RUN,
  run: 'run-00000003',
  undecided: [],
  placesLeft: 0,
  results: TIED_RUN.results.map(decided),
  approval: { decision: 'approve', at: AT, by: 'leader', reason: '同意' },
  published: true,
});
export const PUBLISHED_AT = AT;
export const DISTRICTS = PUBLISHED_RUN.results.map(({ park, name }) => ({
  park,
  districtName: `${name.slice(2, 4)}区`,
}));

/** The money of three of them: one paid, one to be rectified, one withdrawn. */
const trendYear = (year: number, changes: object) => ({
  ...{ year, source: 'assessed-here', total: null, rank: null, outOf: null, grade: null, items: null },
  ...{ base: 0, bonus: 0, subsidy: 0, state: '应拨付', ...changes },
});
export const SUBSIDY_ROWS = PUBLISHED_RUN.results
  .filter(({ park }) => ['dazu', 'tongnan', 'yunyang'].includes(park))
  .map(({ park, name, grade, subsidy: money }) =>
    SubsidyRow.parse({
      park,
      name,
      district: park,
      districtName: `${name.slice(2, 4)}区`,
      recognised: YEAR - 1,
      grade,
      subsidy: money,
      scheduled: 100,
      adjusted: park === 'dazu' ? 100 : null,
      rectification:
        park === 'tongnan' ? { due: AT, requirements: '补齐安全设施', rectified: null, decidedAt: null } : null,
      paid: park === 'dazu' ? 60 : 0,
      grantedInAll: park === 'dazu' ? 260 : 150,
      paidInAll: park === 'dazu' ? 210 : 170,
      owedInAll: park === 'dazu' ? 50 : 0,
      recoverableInAll: park === 'dazu' ? 0 : 20,
      spentInAll: 120.123456,
      unregisteredInAll: 0,
      availableInAll: park === 'dazu' ? 89.876544 : 29.876544,
      byCategory: [
        { category: 'rent', amount: 100 },
        { category: 'fitOut', amount: 20.123456 },
      ],
      supportInAll: 30,
    }),
  );
export const SUBSIDY_STAMP: SubsidyStamp = { year: YEAR, readAt: AT };

/** A park with a year from papers, one that came out well and one that did worse; and one that has nothing yet. */
export const TRENDS = ['dazu', 'tongnan'].map((park) =>
  ParkTrend.parse({
    park,
    name: `重庆${park}园区`,
    district: park,
    districtName: `${park}区`,
    recognised: YEAR - 3,
    years:
      park === 'tongnan'
        ? []
        : [
            trendYear(YEAR - 3, { source: 'from-papers', grade: '合格', base: 150, subsidy: 150, state: null }),
            trendYear(YEAR - 1, { total: 88.4, rank: 1, outOf: 7, grade: '优秀', base: 100, bonus: 10, subsidy: 110 }),
            trendYear(YEAR, { total: 71.1, rank: 5, outOf: 8, grade: '合格', base: 40, subsidy: 40 }),
          ],
  }),
);
export const TREND_STAMP: TrendStamp = { year: YEAR, readAt: AT, ruleSet: RULE_SET_2021_57 };

/** Two vouchers of the same park: one that stands, and one that was taken back. Its words are as hostile as those of a park may be. */
export const SPENDING_ROWS = SUBSIDY_ROWS.slice(0, 1).flatMap(({ park, name, district, districtName }) =>
  [1, 2].map((number) =>
    SpendingRow.parse({
      park,
      name,
      district,
      districtName,
      number,
      at: AT,
      by: 'park.dazu',
      moneyOf: number === 1 ? YEAR - 1 : YEAR,
      category: 'rent',
      ...(number === 1 && { date: '2026-03-01' }),
      amount: number + 0.5,
      voucher: '=1+1',
      note: '一季度房租',
      cancelled: number === 2 ? { at: AT, by: 'park.dazu', reason: '重复登记' } : null,
    }),
  ),
);
