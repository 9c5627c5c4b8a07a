import { unmarshall } from '@aws-sdk/util-dynamodb';
import { verifyTable } from '../../../functions/integrity/verify-table';
import { tableItems } from '../../../functions/store/backup/table-items';
import { apiForAll } from '../support/api-for-tests';
import { caller, districtPerson, parkPerson, PEOPLE } from '../support/caller';
import { settleAsStanding } from '../support/deeds/decisions';
import { reportAs } from '../support/deeds/months';
import { expertAt, panelOf } from '../support/deeds/panel-year';
import { applyAs, contentOf } from '../support/deeds/recognition';
import { figures, must, passAs, putPlan, submitAs, YEAR } from '../support/deeds/year';
import { tenantsFrom } from '../../cases/tenants';

/** How often the table is proved while somebody writes. */
const PROOFS = 8;

describe('a table that somebody writes to', () => {
  const api = apiForAll(async (api) => {
    must(await putPlan(api, ['dazu', 'yubei'], { panel: panelOf(['one'], { quorum: 1 }) }));
    must(await submitAs(api, 'yubei', figures()));
  });
  const bureau = (method: string, path: string, body: object) =>
    caller(api, PEOPLE.bureau)(method, `/v1/${path}`, { body });
  const dazu = `evaluations/${YEAR}/dazu`;

  /** One round of writing to every kind of trail, and to the lists and counters beside them. */
  const write = async (round: number): Promise<void> => {
    const reason = `第${round}次`;
    must(await reportAs(api, 'dazu', 1, round === 1 ? {} : { reason }, { basedOn: round - 1 }));
    const tenants = { tenants: tenantsFrom(1, round), basedOn: round - 1 };
    must(await caller(api, parkPerson('dazu'))('PUT', `/v1/${dazu}/tenants`, { body: tenants }));
    const support = { source: 'matching', amount: round, document: reason, note: '' };
    must(await caller(api, districtPerson('dazu'))('POST', `/v1/${dazu}/support`, { body: support }));
    must(await applyAs(api, 'dazu', contentOf(`第${round}`)));
    const until = new Date(Date.parse('2026-05-01T00:00:00.000Z') + round * 1000).toISOString();
    must(await bureau('POST', `${dazu}/extension`, { until, reason }));
    must(await passAs(api, 'yubei'));
    const expert = expertAt(api, 'one');
    if (round === 1) must(await expert.declare('yubei园区'));
    must(await expert.score('yubei园区', [2, 3]));
    must(await settleAsStanding(api, 'yubei'));
    must(await bureau('POST', `evaluations/${YEAR}/yubei/reopening`, { reason }));
    const { plan, version } = must(await caller(api, PEOPLE.bureau)('GET', `/v1/years/${YEAR}/plan`)).body;
    const panel = { ...plan.panel, closes: new Date(Date.parse(plan.panel.closes) + 60_000).toISOString() };
    must(
      await bureau('POST', `years/${YEAR}/plan/amendments`, {
        plan: { ...plan, panel },
        basedOn: version,
        reason,
        preview: false,
      }),
    );
  };

  test('is proved without a finding, however often', async () => {
    let done = false;
    let rounds = 0;
    const writing = (async () => {
      while (!done) {
        rounds += 1;
        await write(rounds);
      }
    })();
    const counted: number[] = [];
    try {
      for (let proof = 1; proof <= PROOFS; proof += 1) {
        const items = (await tableItems(api.database.client, api.database.table)).map((item) => unmarshall(item));
        const keys = items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
        const { entries, findings } = await verifyTable(api.store, keys);
        expect(findings).toEqual([]);
        counted.push(entries);
      }
    } finally {
      done = true;
      await writing;
    }
    // It was written to all the while.
    expect(new Set(counted).size).toBeGreaterThan(PROOFS / 2);
    expect(rounds).toBeGreaterThan(1);
  });
});
