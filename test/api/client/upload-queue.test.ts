import { createApiClient, type ApiClient } from '../../../addin/client/api-client';
import { NetworkFailed } from '../../../addin/client/network-failed';
import { UploadQueue, type SaidOfFile } from '../../../addin/evidence/upload-queue';
import { failureText } from '../../../addin/wording/failure-text';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { parkPerson } from '../support/caller';
import { evidenceOf } from '../support/deeds/evidence';
import { goodClaims, startApi, type LocalApi } from '../support/local-api';
import { must, putPlan, YEAR } from '../support/deeds/year';
import { withXmlHttpRequest } from '../support/xml-http-request';

const SAID: SaidOfFile = { item: '1.2', kind: 'awards', document: '表彰决定', number: '' };
const pdf = (name: string, words = name) => new File([`%PDF-1.4 ${words}`], name);
const PATH = { year: Year.parse(YEAR), park: ParkId.parse('dazu') };

describe('files that a park sends', () => {
  let api: LocalApi;
  let client: ApiClient;
  let withoutRequest: () => void;
  beforeEach(async () => {
    api = await startApi();
    withoutRequest = withXmlHttpRequest();
    must(await putPlan(api, ['dazu']));
    client = createApiClient({
      base: api.url,
      accessToken: () => api.keys.sign(goodClaims(api.clock(), parkPerson('dazu'))),
    });
  });
  afterEach(async () => {
    withoutRequest();
    await api.stop();
  });

  /** A queue, the routes that it has called, and what breaks some of the calls. */
  const queueThat = (breaks: (route: string, calls: readonly string[]) => 'before' | 'after' | null = () => null) => {
    const calls: string[] = [];
    const call: ApiClient['call'] = async (name, say) => {
      calls.push(name);
      const where = breaks(name, calls);
      if (where === 'before') throw new NetworkFailed();
      const answer = await client.call(name, say);
      if (where === 'after') throw new NetworkFailed();
      return answer;
    };
    return { queue: new UploadQueue({ call }, PATH), calls };
  };
  /** Once nothing moves any more. */
  const settled = (queue: UploadQueue) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (queue.files().some(({ state }) => state !== 'failed' && state !== 'stopped')) return;
        stop();
        resolve();
      };
      const stop = queue.subscribe(() => setTimeout(look, 0));
      setTimeout(look, 0);
    });
  const list = () => evidenceOf(api, 'dazu').list();

  test('come in one after the other, several at once', async () => {
    const { queue, calls } = queueThat();
    queue.add([pdf('一.pdf'), pdf('二.pdf')], () => SAID);
    await settled(queue);
    expect(await list()).toMatchObject([{ name: '一.pdf' }, { name: '二.pdf' }]);
    expect([queue.files(), queue.added()]).toEqual([[], 2]);
    expect(calls).toEqual(['requestEvidence', 'confirmEvidence', 'requestEvidence', 'confirmEvidence']);
  });

  test('go on where they were when an answer got lost: nothing is sent twice', async () => {
    const lost = new Set(['requestEvidence', 'confirmEvidence']);
    const { queue, calls } = queueThat((name) => (lost.delete(name) ? 'after' : null));
    queue.add([pdf('一.pdf')], () => SAID);
    await settled(queue);
    expect(queue.files()).toMatchObject([{ state: 'failed', failure: expect.any(NetworkFailed) }]);
    const [id = 0] = queue.files().map((file) => file.id);
    queue.retry(id);
    await settled(queue);
    queue.retry(id);
    await settled(queue);
    expect(await list()).toHaveLength(1);
    expect(calls).toEqual(['requestEvidence', 'requestEvidence', 'confirmEvidence', 'confirmEvidence']);
    // The confirmation that was asked for again is the same one.
    expect(await list()).toHaveLength(1);
  });

  test('are recognised when they are chosen again after a failure, whatever they are called now', async () => {
    const lost = new Set(['confirmEvidence']);
    const { queue, calls } = queueThat((name) => (lost.delete(name) ? 'before' : null));
    queue.add([pdf('一.pdf', '内容')], () => SAID);
    await settled(queue);
    queue.add([pdf('另一个名字.pdf', '内容')], () => SAID);
    await settled(queue);
    expect(queue.files()).toEqual([]);
    expect(await list()).toMatchObject([{ name: '一.pdf' }]);
    expect(calls).toEqual(['requestEvidence', 'confirmEvidence', 'confirmEvidence']);
  });

  test('get a new form by themselves when theirs has expired meanwhile', async () => {
    let late = true;
    const { queue, calls } = queueThat((name) => {
      if (name === 'confirmEvidence' || !late) return null;
      late = false;
      return 'after';
    });
    queue.add([pdf('一.pdf')], () => SAID);
    await settled(queue);
    // The form stands in the first answer, which the same key gets again an hour later.
    api.setClock(new Date(api.clock().getTime() + 60 * 60 * 1000).toISOString());
    queue.retry(queue.files()[0]?.id ?? 0);
    await settled(queue);
    expect(await list()).toHaveLength(1);
    expect(calls).toEqual(['requestEvidence', 'requestEvidence', 'requestEvidence', 'confirmEvidence']);
  });

  test('that cannot be taken say why, and hold up nothing', async () => {
    const { queue, calls } = queueThat();
    queue.add([pdf('说明.doc'), pdf('改名.png'), pdf('一.pdf')], () => SAID);
    await settled(queue);
    const said = queue.files().map(({ failure }) => failureText(failure).detail);
    expect(said).toEqual([expect.stringMatching(/不收“说明\.doc”/), expect.stringMatching(/不是真正的 PNG/)]);
    expect(await list()).toHaveLength(1);
    expect(calls).toEqual(['requestEvidence', 'confirmEvidence', 'requestEvidence', 'confirmEvidence']);
    for (const { id } of queue.files()) queue.drop(id);
    expect(queue.files()).toEqual([]);
  });

  test('that are there say so', async () => {
    const { queue } = queueThat();
    queue.add([pdf('一.pdf', '内容')], () => SAID);
    await settled(queue);
    queue.add([pdf('二.pdf', '内容')], () => SAID);
    await settled(queue);
    expect(failureText(queue.files()[0]?.failure).detail).toMatch(/表彰决定，一\.pdf.*不用再传/);
  });

  test('can be stopped before their turn, and go on', async () => {
    const { queue } = queueThat();
    queue.add([pdf('一.pdf'), pdf('二.pdf')], () => SAID);
    const [, second] = queue.files();
    queue.stop(second?.id ?? 0);
    await settled(queue);
    expect(queue.files()).toMatchObject([{ name: '二.pdf', state: 'stopped' }]);
    queue.retry(second?.id ?? 0);
    await settled(queue);
    expect(await list()).toHaveLength(2);
  });
});
