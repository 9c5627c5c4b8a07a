import type { DistrictId, ParkId, Year } from '../../shared/vocabulary/ids';
import { yearsAhead } from '../../shared/evaluation/months/unplanned';
import type { YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import { joinReports, type Proved, type TrailReport } from './trail-finding';
import { unreadable } from './verify-chain';
import { verifyEvaluation } from './verify-evaluation';
import { verifyMoney } from './verify-money';
import { verifyRecognition } from './verify-recognition';
import { verifyReports } from './verify-reports';
import { verifyYear, type KnownOfTable } from './verify-year';

/** Chains that are read at once. */
const LANES = 8;

/** Runs a check for each of many, a few at a time; what they answer in their order. */
const eachInLanes = async <Of, Answer>(of: readonly Of[], check: (one: Of) => Promise<Answer>): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const waiting = [...of.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await check(next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers;
};

/** Every park that a year knows: of the plan, and those that left it by an amendment. */
const parksOf = async (store: Store, head: YearHead): Promise<ParkId[]> => {
  const [participants, evaluations] = await Promise.all([store.participants(head), store.evaluationHeads(head.year)]);
  return [...new Set([...participants, ...evaluations].map(({ park }) => park))].toSorted();
};

/** Every district that may have reported in a year: of the plan, and of the reports. */
const districtsOf = async (store: Store, head: YearHead): Promise<DistrictId[]> => {
  const [participants, reports] = await Promise.all([store.participants(head), store.reportHeads(head.year)]);
  return [...new Set([...participants, ...reports].map(({ district }) => district))].toSorted();
};

/** The years without a plan of which months were reported, as far as `years` asks for them, with the districts that did. */
const reportedAhead = async (store: Store, planned: readonly Year[], years: readonly Year[] | null) => {
  const recognised = (await store.registeredParks()).map((park) => park.recognised);
  const asked = yearsAhead(planned, recognised).filter((year) => years === null || years.includes(year));
  const reports = await eachInLanes(asked, (year) => store.reportHeads(year));
  return asked.flatMap((year, index) =>
    [...new Set((reports[index] ?? []).map(({ district }) => district))].map((district) => ({ year, district })),
  );
};

/** What `verifyTrails` proves, with the items that it accounts for. */
export const proveTrails = async (
  store: Store,
  years: readonly Year[] | null,
  known: KnownOfTable,
): Promise<Proved> => {
  const reports: Proved[] = [];
  /** Does some of it; what cannot be read at all is a finding too, so that the rest is still looked at. */
  const part = async (subject: string, prove: () => Promise<readonly Proved[]>) => {
    try {
      reports.push(...(await prove()));
    } catch (error) {
      reports.push(unreadable(subject, error));
    }
  };
  const withMoney = new Set<ParkId>();
  await part('year', async () => {
    const heads = await store.yearHeads();
    for (const head of heads.filter(({ year }) => years === null || years.includes(year)))
      await part(`year/${head.year}`, async () => {
        const parks = await parksOf(store, head);
        const facts = await store.moneyFactsOfYear(head.year);
        for (const park of [...parks, ...facts.map((fact) => fact.park)]) withMoney.add(park);
        const evaluations = await eachInLanes(parks, (park) => verifyEvaluation(store, head, park));
        const districts = await districtsOf(store, head);
        return [
          await verifyYear(store, head, evaluations, known),
          ...evaluations.map(({ report }) => report),
          ...(await eachInLanes(districts, (district) => verifyReports(store, head.year, district))),
        ];
      });
    const allYears = heads.map(({ year }) => year);
    await part('report', async () =>
      eachInLanes(await reportedAhead(store, allYears, years), ({ year, district }) =>
        verifyReports(store, year, district),
      ),
    );
    return eachInLanes([...withMoney].toSorted(), (park) => verifyMoney(store, park, allYears));
  });
  await part('recognition', () => verifyRecognition(store));
  return joinReports(reports);
};

/**
 * Proves the trails of some years (null: of all that have a plan), of the monthly reports, and of the money of every park in them: each chain holds from its first entry to the head, each
 * entry's digest is that of what is stored, its steps are in an order that the procedure knows, and whatever else is kept is what follows from these. Applications for recognition belong to no
 * year: they are always proved. Throws nothing for what it finds.
 */
export const verifyTrails = async (store: Store, years: readonly Year[] | null = null): Promise<TrailReport> => {
  const { chains, entries, findings, unproven } = await proveTrails(store, years, { keys: [], publicKeys: [] });
  return { chains, entries, findings, unproven };
};
