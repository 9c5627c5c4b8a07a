import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { KINDS } from '../../../functions/store/table/kinds';
import { digestOf } from '../../../functions/trail/chain';
import { SOURCE_LIMIT } from '../../../shared/evaluation/evidence/sources';
import { ParkId, Version, Year } from '../../../shared/vocabulary/ids';
import { apiForAll } from '../support/api-for-tests';
import { caller, parkPerson, PEOPLE } from '../support/caller';
import { expertAt, panelOf } from '../support/deeds/panel-year';
import { figures, must, passAs, putPlan, submissionOf, YEAR } from '../support/deeds/year';

const SOURCES = { tax: '税务局纳税证明 渝税2025-12', revenue: 'dazu园区财务报表' };

describe('where a park has its figures from', () => {
  const api = apiForAll((started) =>
    putPlan(started, ['dazu', 'yubei', 'bishan'], { panel: panelOf(['one'], { masked: true, quorum: 1 }) }),
  );
  const year = Year.parse(YEAR);
  const send = (park: string, changes: object) =>
    caller(api, parkPerson(park))('PUT', `/v1/evaluations/${YEAR}/${park}/submission`, {
      body: { ...submissionOf(figures()), ...changes },
    });
  const stored = async (park: string) => {
    const found = await api.store.submission(year, ParkId.parse(park), Version.parse(1));
    if (!found) throw new RangeError('nothing is stored');
    return found;
  };

  test.each([
    ['none', {}],
    ['an empty one', { tax: '' }],
    ['one of nothing that is seen', { tax: '\u200b' }],
    ['one with a control character', { tax: 'a\u0007b' }],
    ['one too long', { tax: '长'.repeat(SOURCE_LIMIT + 1) }],
    ['one of a figure that nobody knows', { weather: '晴' }],
    ['one that is no text', { tax: 7 }],
    ['a list', ['tax']],
  ])('%s is refused', async (_, sources) => {
    expect((await send('bishan', { sources })).status).toBe(400);
  });

  test('is kept with the submission, in the receipt and inside the hash, and shown to who reviews it', async () => {
    const { body } = must(await send('dazu', { sources: SOURCES }));
    expect(body).toMatchObject({ sources: SOURCES });
    const { ruleSet, readings, reported, claimed, hash } = await stored('dazu');
    expect(hash).toBe(digestOf({ ruleSet, readings, reported, claimed, sources: SOURCES }));
    const seen = await caller(api, PEOPLE.districtDazu)('GET', `/v1/evaluations/${YEAR}/dazu`);
    expect(seen.body).toMatchObject({ latest: { sources: SOURCES } });
    must(await passAs(api, 'dazu'));
    const settlement = await caller(api, PEOPLE.bureau)('GET', `/v1/evaluations/${YEAR}/dazu/settlement`);
    expect(must(settlement).body).toMatchObject({ sources: SOURCES });
  });

  test('is shown to an expert behind a mask without the name of the park', async () => {
    const expert = expertAt(api, 'one');
    const [{ label }] = must(await expert.list()).body.entries;
    must(await expert.declare(label));
    const { body } = must(await expert.sheet(label));
    expect(body.sources).toMatchObject({ tax: SOURCES.tax, revenue: expect.stringContaining(label) });
    expect(JSON.stringify(body.sources)).not.toContain('dazu');
  });

  test('leaves no trace where nothing is said: the hash is what it always was', async () => {
    must(await send('yubei', {}));
    const { ruleSet, readings, reported, claimed, hash, ...rest } = await stored('yubei');
    expect(hash).toBe(digestOf({ ruleSet, readings, reported, claimed }));
    expect(rest).not.toHaveProperty('sources');
  });

  test('holds when verified, and not once somebody changed it', async () => {
    expect((await verifyTrails(api.store, [year])).findings).toEqual([]);
    const update = new UpdateCommand({
      TableName: api.database.table,
      Key: KINDS.submission.key(year, ParkId.parse('dazu'), Version.parse(1)),
      UpdateExpression: 'SET sources.tax = :said',
      ExpressionAttributeValues: { ':said': '另一份证明' },
    });
    await DynamoDBDocumentClient.from(api.database.client).send(update);
    expect((await verifyTrails(api.store, [year])).findings.map(({ words }) => words)).toContainEqual(
      expect.stringContaining('自评与记录的摘要不符'),
    );
  });
});
