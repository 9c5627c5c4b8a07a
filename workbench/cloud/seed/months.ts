import { MonthsOverview } from '../../../shared/api/months';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { MONTHLY_FIGURE_IDS, MONTHLY_FIGURES } from '../../../shared/regulation/monthly-figures';
import { DEMO_YEAR, parksOf } from '../demo/parks';
import type { SeedCaller } from './caller';
import type { Deed } from './deeds';

/** Months that the demo's districts have reported of the open year, but for one of one district. */
const REPORTED = 10;
const LEFT_OUT = { district: 'wanzhou', month: 9 };
const CORRECTED = { district: 'yubei', month: 3, reason: '税务部门出具的三月完税证明有更正，纳税总额随之更正。' };
/** What the park that has not submitted is going to report, as the guide fills it in. */
const NOT_SUBMITTED: ReportedJson = {
  employment: 163_000,
  talent: 1720,
  revenue: 98_000,
  tax: 4100,
  trainings: 5,
  hazards: 1,
  verifiedComplaints: 0,
  enterprises: 31,
  redListed: 3,
  employersServed: 3600,
};
const TWELVE = 12;

/** A year's figure in a month: evenly over the year, what is left over in January; the number of employers grows. */
const inMonth = (id: (typeof MONTHLY_FIGURE_IDS)[number], annual: number, month: number): number => {
  const kind = MONTHLY_FIGURES[id];
  if (kind === 'latest') return annual;
  if (kind === 'cumulative') return Math.floor((annual * (TWELVE + month)) / (2 * TWELVE));
  const even = Math.floor(annual / TWELVE);
  return month === 1 ? even + (Math.floor(annual) % TWELVE) : even;
};

const deedOf = (district: string, month: number, reported: ReportedJson, basedOn: number): Deed => {
  const figures = Object.fromEntries(MONTHLY_FIGURE_IDS.map((id) => [id, inMonth(id, Number(reported[id]), month)]));
  const corrected = { ...figures, tax: (figures['tax'] ?? 0) + 1.5 };
  return {
    who: `district.${district}`,
    day: null,
    method: 'PUT',
    path: `/v1/years/${DEMO_YEAR}/months/${month}/districts/${district}`,
    // Every district of the demo has one park, of the same name.
    body: {
      basedOn,
      reason: basedOn === 0 ? '' : CORRECTED.reason,
      rows: [{ park: district, figures: basedOn === 0 ? figures : corrected }],
    },
  };
};

/** Reports the months of the open year that are not reported yet, one of them corrected and one left out. Throws SeedRefused. */
export const seedMonths = async (caller: SeedCaller): Promise<void> => {
  const overview = MonthsOverview.parse(await caller.read(DEMO_YEAR, 'bureau', `/v1/years/${DEMO_YEAR}/months`, null));
  const begun = overview.begun.filter((month) => month <= REPORTED);
  const known = new Map(overview.districts.map(({ district, reported }) => [String(district), reported]));
  await Promise.all(
    parksOf(DEMO_YEAR).map(async ({ participant: { district }, reported }) => {
      for (const month of begun) {
        if (district === LEFT_OUT.district && month === LEFT_OUT.month) continue;
        const isCorrected = district === CORRECTED.district && month === CORRECTED.month;
        const versions = isCorrected ? [0, 1] : [0];
        const done = known.get(district)?.find((one) => one.month === month)?.version ?? 0;
        const deeds = versions.map((basedOn) => deedOf(district, month, reported ?? NOT_SUBMITTED, basedOn));
        await caller.play(DEMO_YEAR, `month-${district}-${month}`, deeds, done);
      }
    }),
  );
};
