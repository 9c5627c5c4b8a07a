import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import type * as z from 'zod';
import { FIGURES_BY_YEAR, type Figures } from './figures';

/** The year that the workbench evaluates. */
export const DEMO_YEAR = 2025;
/** The years before it, published. */
export const PAST_YEARS = [2023, 2024] as const;
export type PastYear = (typeof PAST_YEARS)[number];
export type DemoYear = PastYear | typeof DEMO_YEAR;
/** The park that has not submitted yet: the one to try things out with. */
export const OPEN_PARK = 'dazu';

/** A made-up park in one year: in the plan with `participant`, and submitted with `reported` (null: not yet). */
export interface DemoPark {
  readonly participant: z.input<typeof Participant>;
  readonly reported: ReportedJson | null;
  /** Scores that the park claims although its figures do not bear them out. */
  readonly claims?: Partial<Record<ItemId, number>>;
  readonly sources?: Figures['sources'];
}

interface Place {
  readonly slug: string;
  readonly districtName: string;
  readonly name: string;
  readonly recognised: number;
}
const PLACES: readonly Place[] = [
  { slug: 'dazu', districtName: '大足区', name: '棠香', recognised: 2024 },
  { slug: 'yubei', districtName: '渝北区', name: '两江星汇', recognised: 2022 },
  { slug: 'jiangbei', districtName: '江北区', name: '观音桥', recognised: 2023 },
  { slug: 'yuzhong', districtName: '渝中区', name: '解放碑', recognised: 2022 },
  { slug: 'shapingba', districtName: '沙坪坝区', name: '磁器口', recognised: 2024 },
  { slug: 'jiulongpo', districtName: '九龙坡区', name: '杨家坪', recognised: 2023 },
  { slug: 'yongchuan', districtName: '永川区', name: '凤凰湖', recognised: 2025 },
  { slug: 'wanzhou', districtName: '万州区', name: '江南新区', recognised: 2024 },
  { slug: 'fuling', districtName: '涪陵区', name: '乌江', recognised: 2023 },
  { slug: 'qijiang', districtName: '綦江区', name: '古南', recognised: 2022 },
];

const reportedOf = ({ counts, money, rest }: Figures): ReportedJson | null => {
  if (!counts || !money) return null;
  const [employment, talent, enterprises, employersServed, trainings, hazards, redListed, verifiedComplaints] = counts;
  return {
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
  };
};

const inYear = ({ slug, districtName, name, recognised }: Place, year: DemoYear): DemoPark[] => {
  const figures = FIGURES_BY_YEAR[year][slug];
  if (!figures) return [];
  // What a park reported is what the next year's plan knows of it; before the first year, and of who sent nothing, there is only paper.
  const before = year === 2023 ? undefined : FIGURES_BY_YEAR[year === 2024 ? 2023 : 2024][slug]?.money;
  const prior = before ?? figures.onPaper ?? null;
  return [
    {
      participant: {
        park: slug,
        name: `${districtName}${name}人力资源服务产业园`,
        district: slug,
        districtName,
        recognised,
        revenueTarget: figures.target,
        priorRevenue: prior?.revenue ?? null,
        priorTax: prior?.tax ?? null,
      },
      reported: reportedOf(figures),
      ...(figures.claims ? { claims: figures.claims } : {}),
      ...(figures.sources ? { sources: figures.sources } : {}),
    },
  ];
};

/** The parks of one of the demo's years, recognised by then. */
export const parksOf = (year: DemoYear): readonly DemoPark[] => PLACES.flatMap((place) => inYear(place, year));

/** Ten parks that do not exist, in districts that do, as they are in the year that is evaluated. */
export const DEMO_PARKS: readonly DemoPark[] = parksOf(DEMO_YEAR);
