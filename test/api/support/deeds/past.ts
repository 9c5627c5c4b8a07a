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

const at = (park: string, year: number) => `/v1/evaluations/${year}/${park}/past`;

/** Records what the papers say of a park, as the bureau. */
export const recordPastAs = (api: LocalApi, park: string, body: object, year: number = YEAR): Promise<Answer> =>
  caller(api, PEOPLE.bureau)('PUT', at(park, year), { body });

/** Confirms a record as the leading group. */
export const confirmPastAs = (api: LocalApi, park: string, record: number, year: number = YEAR): Promise<Answer> =>
  caller(api, PEOPLE.leader)('POST', `${at(park, year)}/confirmation`, {
    body: { record, reason: '', meeting: MEETING },
  });

/** Records what the papers say of a park, and has the leading group confirm it. */
export const settlePastAs = async (api: LocalApi, park: string, body: object, year: number = YEAR): Promise<Answer> => {
  const recorded = must(await recordPastAs(api, park, body, year));
  return confirmPastAs(api, park, recorded.body.sequence, year);
};

/** Says of the parks of a year of which nothing is recorded that nobody had assessed them, or paid them anything, since they were recognised. */
export const settleBlankPasts = async (api: LocalApi, year: number = YEAR): Promise<void> => {
  const { first, rows } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${year}/pasts`)).body;
  for (const { park, recognised, recorded } of rows) {
    if (recorded !== null) continue;
    const years = Array.from({ length: first - recognised }, (_, n) => paperYear(recognised + n, { grade: null }));
    must(await settlePastAs(api, park, pastOf(recognised, years), year));
  }
};
