import { caller, districtPerson, parkPerson, PEOPLE, type Answer, type Person } from '../caller';
import type { LocalApi } from '../local-api';
import { expertAt, expertPerson } from './panel-year';
import { must, YEAR } from './year';

/** Where somebody verifies figures of a park. */
interface Desk {
  readonly who: Person;
  readonly at: string;
}
const at = (park: string, year: number) => `/v1/evaluations/${String(year)}/${park}`;

/** The desks of those who verify figures. An expert finds a park under its label. */
export const desks = (api: LocalApi, park: string, year: number = YEAR) => ({
  district: async (): Promise<Desk> => ({ who: districtPerson(park), at: `${at(park, year)}/review/figures` }),
  bureau: async (): Promise<Desk> => ({ who: PEOPLE.bureau, at: `${at(park, year)}/settlement/figures` }),
  expert: async (name: string): Promise<Desk> => {
    const entry = await expertAt(api, name).entryOf(`${park}园区`);
    return { who: expertPerson(name), at: `/v1/years/${String(year)}/panel/${entry}/figures` };
  },
});

/** What is found: four hazards, seen on paper, unless said otherwise. */
const FOUND = {
  version: 1,
  figure: 'hazards',
  verified: 4,
  reason: '现场发现4处隐患',
  paper: '隐患整改通知书',
};
export const verifyAs = (api: LocalApi, { who, at: path }: Desk, changes: object = {}): Promise<Answer> =>
  caller(api, who)('POST', path, { body: { ...FOUND, ...changes } });
export const withdrawAs = (api: LocalApi, { who, at: path }: Desk, id: string, reason = '核对有误'): Promise<Answer> =>
  caller(api, who)('POST', `${path}/${id}/withdrawal`, { body: { reason } });

/** The verified figures of a park as somebody sees them. */
export const figuresSeenBy = async (api: LocalApi, who: Person, park: string, year: number = YEAR) =>
  must(await caller(api, who)('GET', `${at(park, year)}/figures`)).body.figures;

/** The number of the last verified figure of a park. */
export const lastFigure = async (api: LocalApi, park: string, year: number = YEAR): Promise<string> =>
  (await figuresSeenBy(api, PEOPLE.bureau, park, year)).at(-1).id;

export const answerAs = (api: LocalApi, park: string, id: string, changes: object = {}, year = YEAR): Promise<Answer> =>
  caller(api, parkPerson(park))('POST', `${at(park, year)}/figures/${id}/answer`, {
    body: { agrees: true, reason: '', ...changes },
  });

/** Decisions on all verified figures of a park that stand. */
export const figuresTaken = async (
  api: LocalApi,
  park: string,
  take: (figure: string) => 'verified' | 'reported' = () => 'verified',
  year: number = YEAR,
): Promise<object[]> => {
  const { verified } = must(await caller(api, PEOPLE.bureau)('GET', `${at(park, year)}/settlement`)).body;
  return verified.map(({ id, figure, answer }: { id: string; figure: string; answer: { agrees: boolean } | null }) => ({
    id,
    take: take(figure),
    agrees: answer?.agrees ?? null,
    reason: take(figure) === 'reported' ? '证据不足' : '',
  }));
};
