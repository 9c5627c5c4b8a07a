import type { LocalApi } from '../local-api';
import { caller, PEOPLE, type Answer } from '../caller';
import { must, YEAR } from './year';

interface Opinion {
  readonly item: string;
  readonly district: number;
}

/** Decisions of the bureau that follow the panel, or the figures, wherever the district of a park saw it otherwise. */
export const decidedAsStanding = async (
  api: LocalApi,
  park: string,
  overrides: readonly { readonly item: string }[] = [],
  year: number = YEAR,
): Promise<object[]> => {
  const { opinions } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/evaluations/${year}/${park}/settlement`)).body;
  return opinions
    .filter(({ item }: Opinion) => !overrides.some((override) => override.item === item))
    .map(({ item, district }: Opinion) => ({ item, district, take: 'standing', reason: '以专家评审为准' }));
};

/** Settles a park as the bureau, following the panel or the figures wherever its district saw it otherwise. */
export const settleAsStanding = async (api: LocalApi, park: string): Promise<Answer> => {
  const call = caller(api, PEOPLE.bureau);
  const at = `/v1/evaluations/${YEAR}/${park}/settlement`;
  const { version, panel } = must(await call('GET', at)).body;
  const decisions = await decidedAsStanding(api, park);
  return call('PUT', at, { body: { version, panelSeen: panel.length, overrides: [], decisions } });
};
