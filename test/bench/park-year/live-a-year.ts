import type { ParkId } from '../../../shared/vocabulary/ids';
import { PAID_ON, payAs } from '../../api/support/deeds/money';
import { caller, districtPerson, parkPerson, PEOPLE, type Answer, type Person } from '../../api/support/caller';
import { settleAsStanding } from '../../api/support/deeds/decisions';
import { evidenceOf, pdfOf } from '../../api/support/deeds/evidence';
import type { LocalApi } from '../../api/support/local-api';
import { settleBlankPasts } from '../../api/support/deeds/past';
import { reportAs } from '../../api/support/deeds/months';
import { expertPerson, PANEL_ITEMS, panelOf } from '../../api/support/deeds/panel-year';
import {
  approveAs,
  CLOSES,
  confirmAs,
  draftPlan,
  figures,
  gradeAs,
  must,
  passAs,
  planOf,
  publishAs,
  returnAs,
  submitAs,
  YEAR,
} from '../../api/support/deeds/year';
import { tenantsFrom } from '../../cases/tenants';
import { PATTERNS } from '../publication/fill-year';

/** How often each opens the pane in a year. Assumed, and on the high side. */
const VISITS = { park: 20, district: 10, expert: 10, bureau: 100, leader: 10 } as const;
const SPENDINGS = 4;
const MONTHS = 12;
const TENANTS = 200;
const FILES = 30;
const EXPERTS = ['zhao', 'qian', 'sun'];
const SCORES = Object.fromEntries(PANEL_ITEMS.map((item) => [item, 3]));
const BILL = { category: 'operation', date: PAID_ON, amount: 1, voucher: '2026-001', note: '园区运行管理' };

/** A part of the year: what is done in it, and how often a year. It is done once and counted so many times. */
export interface Part {
  readonly name: string;
  readonly times: number;
  readonly run: () => Promise<void>;
}

const year = `/v1/years/${YEAR}`;
const evaluation = (park: ParkId) => `/v1/evaluations/${YEAR}/${park}`;
const patternOf = (index: number) => PATTERNS[index % PATTERNS.length] ?? figures();

/**
 * The first year of some parks through the API, as people live it: of each park the year before the system is recorded and confirmed; every district reports twelve months, every park lists its tenants and attaches its evidence,
 * submits, is returned once, submits again and passes; three experts score all of them; they are settled, graded, approved and published; each reads its
 * result, is paid and registers spending. Answers its parts, to be run in their order.
 */
export const yearOf = (api: LocalApi, parks: readonly ParkId[]): readonly Part[] => {
  const part = (name: string, run: () => Promise<unknown>, times = 1): Part => ({
    name,
    times,
    run: async () => {
      await run();
    },
  });
  const eachPark = (run: (park: ParkId, index: number) => Promise<unknown>) => async () => {
    for (const [index, park] of parks.entries()) await run(park, index);
  };
  /** Reads what the pane reads when it is opened, and some pages of it, each to its end. */
  const visit = async (person: Person, ...pages: readonly string[]) => {
    for (const page of ['/v1/me', `${year}/work`, ...pages])
      for (let cursor: string | null = ''; cursor !== null;) {
        const answer: Answer = must(await caller(api, person)('GET', cursor ? `${page}?cursor=${cursor}` : page));
        cursor = answer.body.next ?? null;
      }
  };
  const score = async (name: string) => {
    const call = caller(api, expertPerson(name));
    const { entries } = must(await call('GET', `${year}/panel`)).body;
    for (const { entry } of entries) {
      const at = `${year}/panel/${entry}`;
      must(await call('POST', `${at}/declaration`, { body: { conflict: false, reason: '' } }));
      const { version } = must(await call('GET', at)).body;
      const body = { version, scores: SCORES, remarks: [], siteVisit: '已到现场核查材料原件' };
      must(await call('PUT', `${at}/scores`, { body }));
    }
  };
  const eachExpert = (run: (name: string) => Promise<unknown>) => async () => {
    for (const name of EXPERTS) await run(name);
  };
  let graded = '';

  return [
    part('plan', async () => {
      const panel = panelOf(EXPERTS, { quorum: EXPERTS.length });
      const participants = planOf(parks).participants.map((one) => ({ ...one, recognised: YEAR - 1 }));
      must(await draftPlan(api, parks, { panel, participants }));
      must(await confirmAs(api));
    }),
    part('years before the system', () => settleBlankPasts(api)),
    part(
      'park opens the pane',
      eachPark((park) =>
        visit(
          parkPerson(park),
          `${year}/plan`,
          evaluation(park),
          ...['months', 'evidence', 'tenants/summary'].map((page) => `${evaluation(park)}/${page}`),
        ),
      ),
      VISITS.park,
    ),
    part(
      'twelve monthly reports',
      eachPark(async (park) => {
        for (let month = 1; month <= MONTHS; month += 1) {
          const call = caller(api, districtPerson(park));
          must(await call('GET', `${year}/months`));
          must(await call('GET', `${year}/months/${month}/districts/${park}`));
          must(await reportAs(api, park, month));
        }
      }),
    ),
    part(
      'list of 200 tenants, twice',
      eachPark(async (park, index) => {
        for (const basedOn of [0, 1]) {
          const body = { tenants: tenantsFrom(index * TENANTS, TENANTS), basedOn };
          must(await caller(api, parkPerson(park))('PUT', `${evaluation(park)}/tenants`, { body }));
        }
      }),
    ),
    part(
      '30 files of evidence',
      eachPark(async (park) => {
        for (let file = 0; file < FILES; file += 1)
          must(await evidenceOf(api, park).add(pdfOf(`${park} ${file}`), { name: `材料${file}.pdf` }));
      }),
    ),
    part(
      'district opens the files',
      eachPark(async (park) => {
        const call = caller(api, districtPerson(park));
        const { evidence } = must(await call('GET', `${evaluation(park)}/evidence`)).body;
        for (const { id } of evidence) must(await call('GET', `${evaluation(park)}/evidence/${id}/file`));
      }),
    ),
    part(
      'submission',
      eachPark(async (park, index) => must(await submitAs(api, park, patternOf(index)))),
    ),
    part(
      'district opens the pane',
      eachPark((park) => visit(districtPerson(park), `${year}/plan`, evaluation(park), `${year}/consolidated`)),
      VISITS.district,
    ),
    part(
      'return, correction, pass',
      eachPark(async (park, index) => {
        must(await returnAs(api, park, ['3.3'], { correctBy: CLOSES }));
        must(await submitAs(api, park, patternOf(index), { basedOn: 1 }));
        must(await caller(api, districtPerson(park))('GET', `${evaluation(park)}/submissions/1`));
        must(await passAs(api, park, { version: 2, opinion: '材料齐全' }));
      }),
    ),
    part(
      'three experts open the pane',
      eachExpert((name) => visit(expertPerson(name), `${year}/panel`)),
      VISITS.expert,
    ),
    part('three experts score', eachExpert(score)),
    part(
      'bureau opens the pane',
      () => visit(PEOPLE.bureau, `${year}/plan`, `${year}/consolidated`, `${year}/panel-progress`),
      VISITS.bureau,
    ),
    part(
      'bureau reads the months, 24 times',
      () => visit(PEOPLE.bureau, `${year}/months`, `${year}/month-summary`),
      2 * MONTHS,
    ),
    part('bureau looks for tenants of two parks, 4 times', () => visit(PEOPLE.bureau, `${year}/tenant-duplicates`), 4),
    // Where its district saw it otherwise, as here of every park, one is settled by itself.
    part(
      'settlement',
      eachPark(async (park) => must(await settleAsStanding(api, park))),
    ),
    part('grading', async () => {
      graded = must(await gradeAs(api)).body.run;
    }),
    part(
      'leading group opens the pane',
      () => visit(PEOPLE.leader, `${year}/plan`, `${year}/grading`, `${year}/consolidated`),
      VISITS.leader,
    ),
    part('approval and publication', async () => {
      must(await approveAs(api, graded));
      must(await publishAs(api, graded));
    }),
    part(
      'reading the result',
      eachPark((park) =>
        visit(parkPerson(park), evaluation(park), `${evaluation(park)}/events`, `${evaluation(park)}/ledger`),
      ),
      SPENDINGS,
    ),
    part(
      'payment',
      eachPark(async (park) => {
        const bureau = caller(api, PEOPLE.bureau);
        const { owed } = must(await bureau('GET', `${evaluation(park)}/ledger`)).body;
        // A park that failed is paid nothing yet.
        if (owed > 0) must(await payAs(api, park, owed, { date: PAID_ON }));
      }),
    ),
    part(
      'spending',
      eachPark(async (park) => {
        const call = caller(api, parkPerson(park));
        const { available } = must(await call('GET', `${evaluation(park)}/ledger`)).body;
        // A park that failed has nothing to spend yet.
        if (available > 0) must(await call('POST', `${evaluation(park)}/spending`, { body: BILL }));
      }),
      SPENDINGS,
    ),
  ];
};
