import { isOfStandard } from '../../../../shared/assessment/outcome';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import type { ItemId } from '../../../../shared/regulation/indicators/indicator';
import { caller, type Answer, type Person } from '../caller';
import type { LocalApi } from '../local-api';
import { figures, must, passAs, putPlan, submitAs, YEAR } from './year';

export const PANEL_CLOSES = '2026-06-01T00:00:00.000Z';
/** The items that the tests' panels score. */
export const PANEL_ITEMS = ['1.1', '3.1'] as const satisfies readonly ItemId[];

/** A word about every score that no standard gives, which has to be there. */
const unusualIn = (scores: Readonly<Record<string, number | null>>) =>
  RULE_SET_2021_57.indicators.flatMap((indicator) => {
    const score = scores[indicator.id] ?? null;
    return score === null || isOfStandard(indicator, DEFAULT_READINGS, score)
      ? []
      : [{ item: indicator.id, remark: '介于两档之间' }];
  });

/** An expert by a short name. */
export const expertPerson = (name: string): Person => ({ sub: `expert.${name}`, name: `${name}专家`, role: 'expert' });
export const accountOf = (name: string) => `expert.${name}`;

/** A panel of some experts, as a plan has it. */
export const panelOf = (experts: readonly string[], changes: object = {}) => ({
  members: experts.map((name) => ({ account: accountOf(name), name: `${name}专家` })),
  quorum: 2,
  masked: false,
  items: PANEL_ITEMS,
  closes: PANEL_CLOSES,
  ...changes,
});

/** A year with a panel, in which every park has submitted ordinary figures and its district has passed it. */
export const passedYear = async (api: LocalApi, parks: readonly string[], panel: object | null) => {
  must(await putPlan(api, parks, { panel }));
  for (const park of parks) must(await submitAs(api, park, figures()));
  for (const park of parks) must(await passAs(api, park, { opinion: `${park}园区材料齐全` }));
};

/** An expert at work. Parks are found by their label. */
export const expertAt = (api: LocalApi, name: string) => {
  const call = caller(api, expertPerson(name));
  const list = () => call('GET', `/v1/years/${YEAR}/panel`);
  const entryOf = async (label: string): Promise<string> => {
    const { entries } = must(await list()).body;
    const found = entries.find((one: { label: string }) => one.label === label);
    if (!found) throw new RangeError(`${label} is not in the list of ${name}`);
    return found.entry;
  };
  const at = async (label: string, part: string) => `/v1/years/${YEAR}/panel/${await entryOf(label)}${part}`;
  return {
    list,
    entryOf,
    sheet: async (label: string): Promise<Answer> => call('GET', await at(label, '')),
    declare: async (label: string, conflict = false, reason = ''): Promise<Answer> =>
      call('POST', await at(label, '/declaration'), { body: { conflict, reason } }),
    takeBack: async (label: string, reason = ''): Promise<Answer> =>
      call('POST', await at(label, '/withdrawal'), { body: { reason } }),
    score: async (label: string, scores: readonly [number, number], changes: object = {}, key?: string) => {
      const [first, second] = PANEL_ITEMS;
      const given = { [first]: scores[0], [second]: scores[1], ...Object(Object(changes).scores) };
      const body = {
        version: 1,
        scores: given,
        remarks: unusualIn(given),
        siteVisit: '',
        ...changes,
      };
      return call('PUT', await at(label, '/scores'), { body, ...(key === undefined ? {} : { key }) });
    },
  };
};

/** Declares no conflict and scores. */
export const scoreAs = async (api: LocalApi, name: string, label: string, scores: readonly [number, number]) => {
  const expert = expertAt(api, name);
  must(await expert.declare(label));
  return must(await expert.score(label, scores));
};

/** The short type of a refusal. */
export const typeOf = ({ body }: Answer): string => String(body.type).replace('urn:yuanping:problem:', '');
