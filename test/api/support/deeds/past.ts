import type { EarlierYear } from '../../../../shared/evaluation/money/earlier-year';
import { Year } from '../../../../shared/vocabulary/ids';
import { caller, PEOPLE, type Answer } from '../caller';
import type { LocalApi } from '../local-api';
import { MEETING, must, YEAR } from './ground';

/** A year before the system as its papers say it: passed, with nothing granted. */
export const paperYear = (year: number, changes: Partial<EarlierYear> = {}): EarlierYear => ({
  year: Year.parse(year),
  grade: '合格',
  rectified: null,
  instalment: null,
  base: 0,
  bonus: 0,
  cancelled: 0,
  paid: 0,
  spent: 0,
  document: '渝人社函〔2024〕3号',
  ...changes,
});

/** What the papers say of a park that was recognised in a year, as it is sent. */
export const pastOf = (recognised: number, years: readonly EarlierYear[], changes: object = {}) => ({
  past: { known: true, recognised, withdrawn: null, years },
  figures: [],
  seen: 0,
  reason: '',
  ...changes,
});
export const UNKNOWN_PAST = { past: { known: false }, figures: [], seen: 0, reason: '' };

const at = (year: number) => `/v1/years/${year}/pasts`;

/** Records what the papers say of parks, as the bureau. */
export const recordPastsAs = (
  api: LocalApi,
  bodies: Readonly<Record<string, object>>,
  year: number = YEAR,
): Promise<Answer> => {
  const pasts = Object.entries(bodies).map(([park, body]) => ({ park, ...body }));
  return caller(api, PEOPLE.bureau)('POST', at(year), { body: { pasts } });
};

/** Decides on records as the leading group, at one meeting: confirms them, or sends back those that say why. */
export const decidePastsAs = (
  api: LocalApi,
  records: readonly { readonly park: string; readonly record: number; readonly sendBack?: string | null }[],
  { year = YEAR, meeting = MEETING }: { readonly year?: number; readonly meeting?: object } = {},
): Promise<Answer> =>
  caller(api, PEOPLE.leader)('POST', `${at(year)}/confirmation`, { body: { records, reason: '', meeting } });

/** What came of one park: the number of its entry, or in words why there is none. */
const outcomeOf = (answer: Answer, park: string): number | string => {
  const { done, left } = must(answer).body;
  const isOf = (one: { readonly park: string }) => one.park === park;
  return done.find(isOf)?.sequence ?? left.find(isOf).why;
};

/** Records what the papers say of one park: the number of the record, or why there is none. */
export const recordPastAs = async (api: LocalApi, park: string, body: object, year: number = YEAR) =>
  outcomeOf(await recordPastsAs(api, { [park]: body }, year), park);

/** Sends one record back: the number of the entry, or why there is none. */
export const sendPastBackAs = async (api: LocalApi, park: string, record: number | string, sendBack: string) =>
  outcomeOf(await decidePastsAs(api, [{ park, record: Number(record), sendBack }]), park);

/** Confirms one record: the number of the entry, or why there is none. */
export const confirmPastAs = async (api: LocalApi, park: string, record: number | string, year: number = YEAR) =>
  outcomeOf(await decidePastsAs(api, [{ park, record: Number(record) }], { year }), park);

const taken = (outcome: number | string): number => {
  if (typeof outcome === 'string') throw new RangeError(outcome);
  return outcome;
};

/** Records what the papers say of a park, and has the leading group confirm it: the number of the record. */
export const settlePastAs = async (api: LocalApi, park: string, body: object, year: number = YEAR): Promise<number> => {
  const record = taken(await recordPastAs(api, park, body, year));
  taken(await confirmPastAs(api, park, record, year));
  return record;
};

/** Says of the parks of a year of which nothing is recorded that nobody had assessed them, or paid them anything, since they were recognised. */
export const settleBlankPasts = async (api: LocalApi, year: number = YEAR): Promise<void> => {
  const { first, rows } = must(await caller(api, PEOPLE.bureau)('GET', at(year))).body;
  const bodies: Record<string, object> = {};
  for (const { park, recognised, recorded } of rows) {
    if (recorded !== null) continue;
    const years = Array.from({ length: first - recognised }, (_, n) => paperYear(recognised + n, { grade: null }));
    bodies[park] = pastOf(recognised, years);
  }
  const parks = Object.keys(bodies);
  if (parks.length === 0) return;
  const recorded = await recordPastsAs(api, bodies, year);
  const records = parks.map((park) => ({ park, record: taken(outcomeOf(recorded, park)) }));
  const confirmed = await decidePastsAs(api, records, { year });
  for (const park of parks) taken(outcomeOf(confirmed, park));
};
