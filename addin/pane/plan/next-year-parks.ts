import { isWithdrawn } from '../../../shared/evaluation/money/rectification';
import type { ApiClient } from '../../client/api-client';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { WanJson } from '../../../shared/vocabulary/quantities';
import { withVerified } from '../../../shared/evaluation/verified/counted';
import type { PlannedPark } from '../../../shared/workbook/plan/sheet';

/** Calls under way at a time: the line stays free for other work. */
const AT_ONCE = 4;

const amount = (reported: unknown): Participant['priorTax'] => {
  const read = WanJson.safeParse(reported);
  return read.success ? Number(read.data) : null;
};

/**
 * The parks of the registry that a plan does not have yet: recognised by the year that is planned, with their titles standing, and without figures of a last year.
 * @throws as {@link ApiClient.call}
 */
export const newlyRecognised = async (
  api: ApiClient,
  year: Year,
  known: readonly Pick<Participant, 'park'>[] = [],
): Promise<readonly PlannedPark[]> => {
  const planned = new Set(known.map(({ park }) => park));
  const { parks } = await api.call('roster', { path: {} });
  return parks.flatMap(({ park, name, district, districtName, recognition }) =>
    recognition?.recorded && !recognition.withdrawn && recognition.recognised <= year && !planned.has(park)
      ? [
          {
            park,
            name,
            district,
            districtName,
            recognised: recognition.recognised,
            revenueTarget: null,
            priorRevenue: null,
            priorTax: null,
          },
        ]
      : [],
  );
};

/**
 * The parks of a year as they are proposed for a later one: without those whose title was withdrawn, without a target, and with what they reported for
 * that year, or was verified of it, as last year's figures where the later year is the next one; and the parks recognised since.
 * @throws as {@link ApiClient.call}
 */
export const nextYearParks = async (
  api: ApiClient,
  last: Year,
  year: Year,
  onRead: (read: number, all: number) => void,
): Promise<readonly PlannedPark[]> => {
  const { participants } = (await api.call('plan', { path: { year: last } })).plan;
  const parks: (PlannedPark | null)[] = [];
  let read = 0;
  const propose = async ({ park, ...rest }: Participant): Promise<PlannedPark | null> => {
    const { latest, result, verified = [] } = await api.call('evaluation', { path: { year: last, park } });
    onRead((read += 1), participants.length);
    if (result && isWithdrawn(result)) return null;
    const reported = year === last + 1 && latest ? withVerified(latest.reported, verified) : undefined;
    return {
      park,
      ...rest,
      revenueTarget: null,
      priorRevenue: amount(reported?.['revenue']),
      priorTax: amount(reported?.['tax']),
    };
  };
  for (let from = 0; from < participants.length; from += AT_ONCE)
    parks.push(...(await Promise.all(participants.slice(from, from + AT_ONCE).map(propose))));
  return [...parks.filter((park) => park !== null), ...(await newlyRecognised(api, year, participants))];
};
