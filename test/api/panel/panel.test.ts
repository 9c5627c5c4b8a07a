import { caller, parkPerson, PEOPLE } from '../support/caller';
import { apiForEach } from '../support/api-for-tests';
import {
  accountOf,
  expertAt,
  expertPerson,
  PANEL_CLOSES,
  panelOf,
  passedYear,
  scoreAs,
  typeOf,
} from '../support/deeds/panel-year';
import { figures, must, passAs, submitAs, YEAR } from '../support/deeds/year';

const DAZU = 'dazu园区';
const FULING = 'fuling园区';
const progressPath = `/v1/years/${YEAR}/panel-progress`;

describe('the panel', () => {
  const api = apiForEach();

  const bureau = (method: string, path: string, body?: object) => caller(api, PEOPLE.bureau)(method, path, { body });
  const recuse = (park: string, expert: string, reason = '与园区有业务往来') =>
    bureau('POST', `/v1/evaluations/${YEAR}/${park}/recusals`, { expert: accountOf(expert), reason });
  const progressOf = async (park: string) =>
    must(await bureau('GET', progressPath)).body.parks.find((one: { park: string }) => one.park === park);

  test('is open to its members alone, and lists the parks that the districts have passed', async () => {
    await passedYear(api, ['dazu', 'fuling'], panelOf(['one', 'two']));
    const { body } = must(await expertAt(api, 'one').list());
    expect(body).toMatchObject({ closes: PANEL_CLOSES, masked: false, items: ['1.1', '3.1'] });
    expect(body.entries.map(({ label }: { label: string }) => label).toSorted()).toEqual([DAZU, FULING]);
    expect(body.entries[0]).toMatchObject({ standing: 'undeclared', open: true, version: 1 });

    const entry = await expertAt(api, 'one').entryOf(DAZU);
    const stranger = caller(api, expertPerson('stranger'));
    const refused = await Promise.all([
      stranger('GET', `/v1/years/${YEAR}/panel`),
      stranger('GET', `/v1/years/${YEAR}/panel/${entry}`),
      stranger('POST', `/v1/years/${YEAR}/panel/${entry}/declaration`, { body: { conflict: false, reason: '' } }),
      caller(api, expertPerson('one'))('GET', `/v1/years/${YEAR}/panel/0123456789abcdef`),
    ]);
    expect(refused.map(typeOf)).toEqual(Array(4).fill('not-found'));
  });

  test('shows a park that is not passed yet to nobody', async () => {
    await passedYear(api, ['dazu', 'fuling'], panelOf(['one', 'two']));
    must(await bureau('POST', `/v1/evaluations/${YEAR}/fuling/reopening`, { reason: '初审有误' }));
    const { body } = must(await expertAt(api, 'one').list());
    expect(body.entries).toMatchObject([{ label: DAZU }]);
  });

  test('hides names behind numbers where the plan masks them, also in what the district wrote', async () => {
    await passedYear(api, ['dazu', 'fuling', 'yubei'], panelOf(['one', 'two'], { masked: true }));
    const expert = expertAt(api, 'one');
    const { body } = must(await expert.list());
    expect(body.entries.map(({ label }: { label: string }) => label)).toEqual(['园区01', '园区02', '园区03']);
    must(await expert.declare('园区02'));
    const sheet = must(await expert.sheet('园区02'));
    expect(sheet.body.districtOpinion).toBe('园区02材料齐全');
    expect(JSON.stringify([body, sheet.body])).not.toMatch(/dazu|fuling|yubei/);
    must(await expert.score('园区02', [3, 5]));
    const siteVisit = `到过${['dazu', 'fuling', 'yubei'].map((park) => `${park}园区`).join('、')}`;
    must(await expertAt(api, 'two').declare('园区02'));
    must(await expertAt(api, 'two').score('园区02', [3, 5], { siteVisit }));
    expect(must(await expert.sheet('园区02')).body.others[0].siteVisit).toContain('园区02');
    // The others see every park under the same number.
    expect(await expertAt(api, 'two').entryOf('园区03')).toBe(await expert.entryOf('园区03'));
  });

  test('shows no figures before the expert has declared', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    expect(typeOf(await expert.sheet(DAZU))).toBe('declaration-needed');
    expect(typeOf(await expert.score(DAZU, [3, 5]))).toBe('declaration-needed');
    must(await expert.declare(DAZU));
    expect(must(await expert.sheet(DAZU)).body).toMatchObject({
      standing: 'declared',
      reported: { revenue: 98000 },
      computed: { '1.1': 3 },
      mine: null,
      others: [],
    });
  });

  test('recuses for good whoever declares a conflict, which needs a reason', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    expect(typeOf(await expert.declare(DAZU, true, ' '))).toBe('reason-needed');
    must(await expert.declare(DAZU, true, '曾任园区顾问'));
    const refused = [
      await expert.declare(DAZU),
      await expert.declare(DAZU, true, '再次声明'),
      await expert.sheet(DAZU),
      await expert.score(DAZU, [3, 5]),
    ];
    expect(refused.map(typeOf)).toEqual(Array(4).fill('recused'));
    expect((await progressOf('dazu')).members).toMatchObject([
      { account: accountOf('one'), standing: 'recused', reason: '曾任园区顾问' },
      { account: accountOf('two'), standing: 'undeclared', reason: null },
    ]);
    const { body } = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/events`));
    expect(body.events.at(-1)).toMatchObject({ kind: 'conflict-declared', by: accountOf('one') });
  });

  test('is blind until the own scores are in; then the others are shown without names', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two', 'three']));
    const [one, two] = [expertAt(api, 'one'), expertAt(api, 'two')];
    await scoreAs(api, 'one', DAZU, [3, 4.5]);
    must(await two.declare(DAZU));
    expect(must(await two.sheet(DAZU)).body).toMatchObject({ mine: null, others: [] });
    expect(JSON.stringify((await two.sheet(DAZU)).body)).not.toContain('4.5');
    must(await two.score(DAZU, [2, 3], { remarks: [{ item: '3.1', remark: '场地不足' }], siteVisit: '现场已看' }));
    const { body } = must(await one.sheet(DAZU));
    expect(body.mine.scores).toEqual({ '1.1': 3, '3.1': 4.5 });
    expect(body.others).toMatchObject([{ scores: { '1.1': 2, '3.1': 3 }, siteVisit: '现场已看' }]);
    expect(JSON.stringify(body)).not.toMatch(/expert|专家/);
  });

  test.each([
    ['leaves out an item', { scores: { '1.1': 3 } }, 'items-incomplete', '3.1'],
    ['scores an item that is not asked', { scores: { '1.1': 3, '3.1': 5, '1.2': 1 } }, 'items-incomplete', '1.2'],
    ['passes the weight', { scores: { '1.1': 3, '3.1': 5.5 } }, 'score-out-of-range', '3.1'],
    ['is of another version', { version: 2 }, 'stale-version', '第 1 版'],
    ['has three decimals', { scores: { '1.1': 2.999, '3.1': 5 } }, 'malformed-request', ''],
    ['is below nothing', { scores: { '1.1': -1, '3.1': 5 } }, 'malformed-request', ''],
  ])('refuses a sheet that %s', async (_, changes, type, words) => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    must(await expert.declare(DAZU));
    const answer = await expert.score(DAZU, [3, 5], changes);
    expect([typeOf(answer), answer.status < 500]).toEqual([type, true]);
    expect(answer.body.detail).toContain(words);
    expect((await progressOf('dazu')).scored).toBe(0);
  });

  test('takes the scores of an expert once; the request repeated gets the same answer', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    must(await expert.declare(DAZU));
    const first = must(await expert.score(DAZU, [3, 5], {}, 'the-same-key'));
    expect((await expert.score(DAZU, [3, 5], {}, 'the-same-key')).body).toEqual(first.body);
    expect(typeOf(await expert.score(DAZU, [2, 4]))).toBe('already-scored');
    expect(typeOf(await expert.declare(DAZU, true, '想起有冲突'))).toBe('already-scored');
    expect((await progressOf('dazu')).scored).toBe(1);
  });

  test('counts everybody who scores at the same moment', async () => {
    const names = ['a1', 'a2', 'a3', 'a4', 'a5'];
    await passedYear(api, ['dazu'], panelOf(names));
    await Promise.all(names.map((name, index) => scoreAs(api, name, DAZU, [3, index])));
    expect((await progressOf('dazu')).scored).toBe(names.length);
    const { body } = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`));
    expect(body.mean).toEqual({ '1.1': 3, '3.1': 2 });
  });

  test('closes by the clock of the server', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    const expert = expertAt(api, 'one');
    must(await expert.declare(DAZU));
    api.setClock('2026-06-01T00:00:00.001Z');
    const late = await expert.score(DAZU, [3, 5]);
    expect(typeOf(late)).toBe('not-open');
    expect(late.body.detail).toContain('调整评估方案');
    expect(must(await expert.list()).body.entries[0].open).toBe(false);
  });

  test('loses an expert whom the bureau recuses, and what that expert gave', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    await scoreAs(api, 'one', DAZU, [1, 1]);
    await scoreAs(api, 'two', DAZU, [3, 5]);
    expect(typeOf(await recuse('dazu', 'one', ''))).toBe('reason-needed');
    expect(typeOf(await recuse('dazu', 'stranger'))).toBe('not-found');
    const { body } = must(await recuse('dazu', 'one'));
    expect(body).toMatchObject({ kind: 'recused', reason: '与园区有业务往来' });
    expect(body.changes).toMatchObject([
      { item: '1.1', from: 1, to: null },
      { item: '3.1', from: 1, to: null },
    ]);
    const sheet = must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body;
    expect(sheet).toMatchObject({ mean: { '1.1': 3, '3.1': 5 }, quorum: 1, panel: [{ account: accountOf('two') }] });
    expect(typeOf(await recuse('dazu', 'one'))).toBe('recused');
    expect(typeOf(await expertAt(api, 'one').sheet(DAZU))).toBe('recused');
    expect(must(await expertAt(api, 'two').sheet(DAZU)).body.others).toEqual([]);
  });

  test('scores anew after the park was sent back to its district', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    await scoreAs(api, 'one', DAZU, [1, 1]);
    must(await bureau('POST', `/v1/evaluations/${YEAR}/dazu/reopening`, { reason: '初审有误' }));
    must(await passAs(api, 'dazu'));
    expect(await progressOf('dazu')).toMatchObject({ scored: 0, members: [{ standing: 'declared' }, {}] });
    must(await expertAt(api, 'one').score(DAZU, [3, 5]));
    expect(must(await bureau('GET', `/v1/evaluations/${YEAR}/dazu/settlement`)).body.mean).toEqual({
      '1.1': 3,
      '3.1': 5,
    });
  });

  test('is nothing that the park can see', async () => {
    await passedYear(api, ['dazu'], panelOf(['one', 'two']));
    await scoreAs(api, 'one', DAZU, [1.25, 1.25]);
    const park = caller(api, parkPerson('dazu'));
    const seen = [
      must(await park('GET', `/v1/evaluations/${YEAR}/dazu`)).body,
      must(await park('GET', `/v1/evaluations/${YEAR}/dazu/events`)).body,
    ];
    expect(JSON.stringify(seen)).not.toMatch(/1\.25|expert/);
    expect(typeOf(await park('GET', progressPath))).toBe('not-allowed');
    expect(typeOf(await submitAs(api, 'dazu', figures(), { basedOn: 1 }))).toBe('wrong-stage');
  });
});
