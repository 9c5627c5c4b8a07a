import { monthFigures } from '../../../cases/month-figures';
import { caller, districtPerson, type Answer } from '../caller';
import type { LocalApi } from '../local-api';
import { YEAR } from './year';

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
