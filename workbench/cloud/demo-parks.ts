import type * as z from 'zod';
import type { Participant } from '../../shared/api/plan';
import type { ReportedJson } from '../../shared/api/reported-json';
import type { ItemId } from '../../shared/regulation/indicators/indicator';

/** The year that the workbench evaluates. */
export const DEMO_YEAR = 2025;
/** The park that has not submitted yet: the one to try things out with. */
export const OPEN_PARK = 'dazu';

/** A made-up park: in the plan with `participant`, and submitted with `reported` (null: not yet). */
export interface DemoPark {
  readonly participant: z.input<typeof Participant>;
  readonly reported: ReportedJson | null;
  /** Scores that the park claims although its figures do not bear them out. */
  readonly claims?: Partial<Record<ItemId, number>>;
}

/** Counts in the order: employment, talent, enterprises, employers served, trainings, hazards, red-listed, complaints. */
type Counts = readonly [number, number, number, number, number, number, number, number];
const reported = (
  [employment, talent, enterprises, employersServed, trainings, hazards, redListed, verifiedComplaints]: Counts,
  money: { readonly revenue: number; readonly tax: number },
  rest: Readonly<Record<string, string | number | Record<string, boolean>>> = {},
): ReportedJson => ({
  guidance: 'outstanding',
  nationalAwards: 0,
  municipalAwards: 1,
  countyAwards: 0,
  redListed,
  verifiedComplaints,
  employment,
  talent,
  ...money,
  enterprises,
  employersServed,
  trainings,
  hazards,
  accidents: 'none',
  facilities: { floorArea: true, socialSecurity: true, employmentService: true, personnel: true, property: true },
  ...rest,
});

const park = (
  slug: string,
  districtName: string,
  name: string,
  recognised: number,
  plan: { readonly target: number; readonly priorRevenue: number | null; readonly priorTax: number | null },
  figures: ReportedJson | null,
  claims?: DemoPark['claims'],
): DemoPark => ({
  participant: {
    park: slug,
    name: `${districtName}${name}人力资源服务产业园`,
    district: slug,
    districtName,
    recognised,
    revenueTarget: plan.target,
    priorRevenue: plan.priorRevenue,
    priorTax: plan.priorTax,
  },
  reported: figures,
  ...(claims ? { claims } : {}),
});

/** Ten parks that do not exist, in districts that do. */
export const DEMO_PARKS: readonly DemoPark[] = [
  park('dazu', '大足区', '棠香', 2024, { target: 100000, priorRevenue: 72000, priorTax: 3000 }, null),
  park(
    'yubei',
    '渝北区',
    '两江星汇',
    2022,
    { target: 260000, priorRevenue: 182000, priorTax: 5200 },
    reported([268000, 3150, 52, 6800, 9, 1, 4, 0], { revenue: 281500, tax: 8240.5 }, { nationalAwards: 1 }),
  ),
  park(
    'jiangbei',
    '江北区',
    '观音桥',
    2023,
    { target: 180000, priorRevenue: 131000, priorTax: 4300 },
    reported([214500, 2260, 41, 5230, 7, 1, 4, 0], { revenue: 186400, tax: 5810.36 }),
  ),
  park(
    'yuzhong',
    '渝中区',
    '解放碑',
    2022,
    { target: 150000, priorRevenue: 128000, priorTax: 4700 },
    reported([176800, 2080, 38, 2940, 6, 1, 1, 2], { revenue: 152300, tax: 5060 }),
    { '1.3': 5 },
  ),
  park(
    'shapingba',
    '沙坪坝区',
    '磁器口',
    2024,
    { target: 98000, priorRevenue: 75500, priorTax: 2450 },
    reported([158200, 1630, 33, 3380, 5, 2, 2, 0], { revenue: 95600, tax: 3120.8 }),
  ),
  park(
    'jiulongpo',
    '九龙坡区',
    '杨家坪',
    2023,
    { target: 112000, priorRevenue: 94800, priorTax: 3260 },
    reported([151300, 1540, 31, 3050, 4, 2, 2, 0], { revenue: 114200, tax: 3540 }),
  ),
  park(
    'yongchuan',
    '永川区',
    '凤凰湖',
    2025,
    { target: 56000, priorRevenue: null, priorTax: null },
    reported([203600, 2015, 36, 2680, 5, 0, 2, 0], { revenue: 61200.75, tax: 1890 }),
  ),
  park(
    'wanzhou',
    '万州区',
    '江南新区',
    2024,
    { target: 72000, priorRevenue: 58300, priorTax: 1920 },
    reported([118400, 1260, 28, 2410, 4, 1, 1, 1], { revenue: 73900, tax: 2230 }),
    { '3.2': 2 },
  ),
  park(
    'fuling',
    '涪陵区',
    '乌江',
    2023,
    { target: 84000, priorRevenue: 71400, priorTax: 2700 },
    reported([124900, 1370, 29, 2750, 4, 1, 2, 0], { revenue: 85100, tax: 2860 }),
  ),
  park(
    'qijiang',
    '綦江区',
    '古南',
    2022,
    { target: 64000, priorRevenue: 60200, priorTax: 1480 },
    reported(
      [103300, 1080, 26, 2140, 2, 1, 1, 1],
      { revenue: 61150, tax: 1310.2 },
      { guidance: 'basic', accidents: 'minor', municipalAwards: 0 },
    ),
  ),
];
