import type { DistrictId, ParkId, Year } from '../../shared/vocabulary/ids';
import type { YearHead } from '../store/table/items';
import type { Store } from '../store/store';
import { moneySubject } from '../trail/chain';
import { joinReports, type TrailReport, isSame } from './trail-finding';
import { verifyEvaluation } from './verify-evaluation';
import { verifyRecognition } from './verify-recognition';
import { verifyReports } from './verify-reports';
import { verifyYear } from './verify-year';
import { verifyChain } from './verify-chain';

/** Checks the money trail of a park over all years: its chain, the head, and the copy that stands in the list of each of `years`. */
const verifyMoney = (store: Store, park: ParkId, years: readonly Year[]): Promise<TrailReport> => {
  const subject = moneySubject(park);
  return verifyChain(subject, async (found) => {
    const [head, kept] = await Promise.all([store.moneyHead(park), store.keptMoneyFacts(park)]);
    const facts = kept.map(({ item }) => item);
    found.expectLinks(kept);
    found.expectEnd(head?.chain, facts.at(-1), '链条末端与资金台账的登记不符');
    for (const year of years) {
      const listed = await store.moneyFactsOfYear(year, { from: park, to: park });
      found.expect(
        isSame(
          listed.map(({ fact }) => fact),
          facts.filter((fact) => fact.year === year),
        ),
        null,
        `${year}年度的资金记录清单与台账不符`,
      );
    }
  });
};

/** Chains that are read at once. */
const LANES = 8;

/** Runs a check for each of many, a few at a time; reports in their order. */
const eachInLanes = async <Of>(of: readonly Of[], check: (one: Of) => Promise<TrailReport>): Promise<TrailReport[]> => {
  const reports: TrailReport[] = [];
  const waiting = [...of.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) reports[next[0]] = await check(next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return reports;
};

/** Every park that a year knows: of the plan, and those that left it by an amendment. */
const parksOf = async (store: Store, head: YearHead): Promise<ParkId[]> => {
  const [participants, evaluations, facts] = await Promise.all([
    store.participants(head),
    store.evaluationHeads(head.year),
    store.moneyFactsOfYear(head.year),
  ]);
  return [...new Set([...participants, ...evaluations, ...facts].map(({ park }) => park))].toSorted();
};

/** Every district that may have reported in a year: of the plan, and of the reports. */
const districtsOf = async (store: Store, head: YearHead): Promise<DistrictId[]> => {
  const [participants, reports] = await Promise.all([store.participants(head), store.reportHeads(head.year)]);
  return [...new Set([...participants, ...reports].map(({ district }) => district))].toSorted();
};

/**
 * Proves the trails of some years (null: of all that have a plan), of the monthly reports, and of the money of every park in them: each chain holds from its first entry to the head, each
 * entry's digest is that of what is stored, and the published results are those of the run that the year's trail names. Applications for recognition belong to no
 * year: they are always proved. Throws nothing for what it finds.
 */
export const verifyTrails = async (store: Store, years: readonly Year[] | null = null): Promise<TrailReport> => {
  const known = await store.yearHeads();
  const heads = known.filter(({ year }) => years === null || years.includes(year));
  const reports: TrailReport[] = [];
  const withMoney = new Set<ParkId>();
  for (const head of heads) {
    const parks = await parksOf(store, head);
    for (const park of parks) withMoney.add(park);
    reports.push(
      await verifyYear(store, head),
      ...(await eachInLanes(parks, (park) => verifyEvaluation(store, head, park))),
      ...(await eachInLanes(await districtsOf(store, head), (district) => verifyReports(store, head.year, district))),
    );
  }
  const allYears = known.map(({ year }) => year);
  reports.push(...(await eachInLanes([...withMoney].toSorted(), (park) => verifyMoney(store, park, allYears))));
  reports.push(...(await verifyRecognition(store)));
  return joinReports(reports);
};
