import { caller, PEOPLE, type Answer } from '../caller';
import type { LocalApi } from '../local-api';
import { figures, must, PARKS, planOf, putPlan, submitAs, walkToPublished, YEAR } from './year';

/** A day before the clocks of the tests stand, and after any park of theirs was recognised. */
export const PAID_ON = '2026-03-01';

/** The bureau records that a park was paid. */
export const payAs = (
  api: LocalApi,
  park: string,
  amount: number | string,
  {
    year = YEAR,
    key,
    ...changes
  }: { readonly year?: number; readonly key?: string; readonly [field: string]: unknown } = {},
): Promise<Answer> =>
  caller(api, PEOPLE.bureau)('POST', `/v1/evaluations/${String(year)}/${park}/payment`, {
    body: { date: PAID_ON, amount, document: '渝财社〔2026〕8号', note: '', ...changes },
    ...(key !== undefined && { key }),
  });

const FAILING = figures({ revenue: 1000, tax: 0, employment: 0, talent: 0 });
/** Plans a year of parks recognised in 2023 and submits for all of them; those that are named fail. */
export const submittedAs = async (api: LocalApi, year: number, failing: readonly string[] = []): Promise<void> => {
  const participants = planOf(PARKS).participants.map((one) => ({ ...one, recognised: 2023 }));
  must(await putPlan(api, PARKS, { year, participants }));
  for (const [hazards, park] of PARKS.entries())
    must(await submitAs(api, park, failing.includes(park) ? FAILING : figures({ hazards }), { year }));
};
/** The same, published: of those who pass, dazu is excellent. */
export const publishedAs = async (api: LocalApi, year: number, failing: readonly string[] = []): Promise<void> => {
  await submittedAs(api, year, failing);
  must(await walkToPublished(api, PARKS, year));
};
