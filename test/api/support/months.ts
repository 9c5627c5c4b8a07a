import { caller, districtPerson, type Answer } from './caller';
import type { LocalApi } from './local-api';
import { YEAR } from './year';

/** An ordinary park's figures of a month: twelve of them come to what `figures` reports of the year, or near it. */
export const monthFigures = (changes: object = {}) => ({
  employment: 13_500,
  talent: 143,
  revenue: 8000.5,
  tax: 341.25,
  trainings: 1,
  hazards: 0,
  verifiedComplaints: 0,
  enterprises: 31,
  redListed: 3,
  employersServed: 3600,
  ...changes,
});

/** Reports a month for a district whose one park has its name. */
export const reportAs = (
  api: LocalApi,
  district: string,
  month: number,
  changes: object = {},
  { figures = monthFigures(), basedOn = 0, key, year = YEAR }: Partial<ReportOptions> = {},
): Promise<Answer> =>
  caller(api, districtPerson(district))('PUT', `/v1/years/${year}/months/${month}/districts/${district}`, {
    body: { basedOn, rows: [{ park: district, figures }], ...changes },
    ...(key === undefined ? {} : { key }),
  });
interface ReportOptions {
  readonly figures: object;
  readonly basedOn: number;
  readonly key: string;
  readonly year: number;
}
