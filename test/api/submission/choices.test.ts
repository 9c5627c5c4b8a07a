import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Year, ParkId, Version } from '../../../shared/vocabulary/ids';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { KINDS } from '../../../functions/store/table/kinds';
import { digestOf } from '../../../functions/trail/chain';
import { caller, districtPerson, parkPerson, PEOPLE } from '../support/caller';
import { apiForAll } from '../support/api-for-tests';
import { figures, must, putPlan, submissionOf, YEAR } from '../support/deeds/year';

const CHOICE = {
  about: 'revenue',
  asked: '“自评”D11「营业收入」：旁边写的单位是“元”，里面是 10010000。',
  chosen: '按元换算，就是 1001 万元',
  by: '张三',
  at: '2026-01-10T00:00:00.000Z',
};
const many = (count: number) => Array.from({ length: count }, () => CHOICE);

describe('what a park says of how its sheet was read', () => {
  const api = apiForAll((started) => putPlan(started, ['dazu', 'yubei', 'bishan']));
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
    ['more than fifty', many(51)],
    ['none', []],
    ['a text too long', [{ ...CHOICE, asked: '长'.repeat(501) }]],
    ['a field that is none', [{ ...CHOICE, note: '' }]],
    ['no name', [{ ...CHOICE, by: '' }]],
    ['a time that is none', [{ ...CHOICE, at: '昨天' }]],
  ])('%s is refused', async (_, choices) => {
    expect((await send('bishan', { choices })).status).toBe(400);
  });

  test('what was chosen is kept with the submission, in the receipt and inside the hash, and shown to the district', async () => {
    const { body } = must(await send('dazu', { choices: [CHOICE] }));
    expect(body).toMatchObject({ choices: [CHOICE] });
    const { ruleSet, readings, reported, claimed, hash } = await stored('dazu');
    expect(hash).toBe(digestOf({ ruleSet, readings, reported, claimed, choices: [CHOICE] }));
    const seen = await caller(api, PEOPLE.districtDazu)('GET', `/v1/evaluations/${YEAR}/dazu`);
    expect(seen.body).toMatchObject({ latest: { choices: [CHOICE] } });
  });

  test('leaves no trace where nothing was asked: the hash is what it always was', async () => {
    must(await send('yubei', {}));
    const { ruleSet, readings, reported, claimed, hash, ...rest } = await stored('yubei');
    expect(hash).toBe(digestOf({ ruleSet, readings, reported, claimed }));
    expect(rest).not.toHaveProperty('choices');
  });

  test('which sheet was read is kept with the submission, inside the hash, and told to whoever it was sent to', async () => {
    const sheet = '评分表 (2)<b>';
    const { body } = must(await send('bishan', { sheet }));
    expect(body).toMatchObject({ sheet });
    const { ruleSet, readings, reported, claimed, hash } = await stored('bishan');
    expect(hash).toBe(digestOf({ ruleSet, readings, reported, claimed, sheet }));
    for (const person of [districtPerson('bishan'), PEOPLE.bureau]) {
      const call = caller(api, person);
      expect((await call('GET', `/v1/evaluations/${YEAR}/bishan`)).body).toMatchObject({ latest: { sheet } });
      expect((await call('GET', `/v1/evaluations/${YEAR}/bishan/events`)).body).toMatchObject({ events: [{ sheet }] });
      expect((await call('GET', `/v1/years/${YEAR}/consolidated`)).body).toMatchObject({
        rows: expect.arrayContaining([expect.objectContaining({ park: 'bishan', sheet })]),
      });
    }
  });

  test.each([
    ['without a title', ''],
    ['with a title longer than any', '长'.repeat(101)],
    ['with a title of which nothing is seen', '\u200b'],
    ['that is no text', 7],
  ])('a sheet %s is refused', async (_, sheet) => {
    expect((await send('bishan', { sheet, basedOn: 1 })).status).toBe(400);
  });

  test('what a district’s sheet is called is not told to the park', async () => {
    const review = {
      decision: 'return',
      version: 1,
      opinion: '',
      sheet: '初审表（张三）',
      correctBy: '2026-04-10T00:00:00.000Z',
    };
    const remarks = [{ item: '1.1', remark: '请附文件' }];
    must(
      await caller(api, districtPerson('bishan'))('POST', `/v1/evaluations/${YEAR}/bishan/review`, {
        body: { ...review, remarks },
      }),
    );
    const eventsFor = async (person: Parameters<typeof caller>[1]) =>
      must(await caller(api, person)('GET', `/v1/evaluations/${YEAR}/bishan/events`)).body;
    expect(await eventsFor(districtPerson('bishan'))).toMatchObject({ events: [{}, { sheet: '初审表（张三）' }] });
    expect(JSON.stringify(await eventsFor(parkPerson('bishan')))).not.toContain('张三');
  });

  test('holds when verified, and not once somebody changed it', async () => {
    expect((await verifyTrails(api.store, [year])).findings).toEqual([]);
    const key = KINDS.submission.key(year, ParkId.parse('dazu'), Version.parse(1));
    const documents = DynamoDBDocumentClient.from(api.database.client);
    const update = new UpdateCommand({
      TableName: api.database.table,
      Key: key,
      UpdateExpression: 'SET choices[0].chosen = :chosen',
      ExpressionAttributeValues: { ':chosen': '就是 10010000 万元' },
    });
    await documents.send(update);
    expect((await verifyTrails(api.store, [year])).findings.map(({ words }) => words)).toContainEqual(
      expect.stringContaining('自评与记录的摘要不符'),
    );
  });
});
