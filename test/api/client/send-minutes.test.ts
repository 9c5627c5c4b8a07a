import { createApiClient, type ApiClient } from '../../../addin/client/api-client';
import { UploadCut, UploadRefused, UploadStopped, FileUnfit } from '../../../addin/evidence/failures';
import { sendMinutes } from '../../../addin/evidence/send-minutes';
import { incomingMinutesKey } from '../../../functions/evidence/file-keys';
import { Year } from '../../../shared/vocabulary/ids';
import { PEOPLE } from '../support/caller';
import { minutesOf } from '../support/deeds/evidence';
import { confirmAs, draftPlan, MEETING, must, YEAR } from '../support/deeds/year';
import { goodClaims, startApi, type LocalApi } from '../support/local-api';
import { withXmlHttpRequest } from '../support/xml-http-request';

const WORDS = '%PDF-1.4 第1次会议';
const FILE = new File([WORDS], '会议纪要.pdf');
const MINUTES = minutesOf(new TextEncoder().encode(WORDS));
const year = Year.parse(YEAR);

describe('the minutes of a meeting', () => {
  let api: LocalApi;
  let client: ApiClient;
  let withoutRequest: () => void;
  beforeEach(async () => {
    api = await startApi();
    withoutRequest = withXmlHttpRequest();
    must(await draftPlan(api, ['dazu']));
    client = createApiClient({
      base: api.url,
      accessToken: () => api.keys.sign(goodClaims(api.clock(), PEOPLE.leader)),
    });
  });
  afterEach(async () => {
    withoutRequest();
    await api.stop();
  });
  const send = (file = FILE, call: ApiClient['call'] = client.call, signal = new AbortController().signal) =>
    sendMinutes({ api: { call }, year, file, onProgress: () => undefined, signal });
  const incoming = async () => api.files.store.head(incomingMinutesKey(year, (await send()).sha256));

  test('are announced and sent as they are; once a decision has kept them they are not sent again', async () => {
    expect(await send()).toEqual(MINUTES);
    expect(await incoming()).toMatchObject({ size: MINUTES.size });
    must(await confirmAs(api, 1, YEAR, { ...MEETING, minutes: MINUTES }));
    const forms: unknown[] = [];
    const call: ApiClient['call'] = async (name, say) => {
      const answer = await client.call(name, say);
      forms.push(answer);
      return answer;
    };
    expect(await send(FILE, call)).toEqual(MINUTES);
    expect(forms).toEqual([{ form: null }]);
  });

  test('that are of no kind that is taken are refused before anything is sent, in words of minutes', async () => {
    const call = () => Promise.reject(new Error('nothing is asked'));
    await expect(send(new File(['x'], '会议纪要.doc'), call)).rejects.toThrow(FileUnfit);
    await expect(send(new File(['x'], '会议纪要.doc'), call)).rejects.toThrow(/会议纪要只收/);
  });

  test('that are stopped are not sent', async () => {
    await expect(send(FILE, client.call, AbortSignal.abort())).rejects.toThrow(UploadStopped);
  });

  test('get another form once where the first has expired, and say so where that does not help', async () => {
    let asked = 0;
    const call =
      (late: (asking: number) => boolean): ApiClient['call'] =>
      async (name, say) => {
        const answer = await client.call(name, say);
        asked += 1;
        if (late(asked)) api.setClock(new Date(api.clock().getTime() + 60 * 60 * 1000).toISOString());
        return answer;
      };
    expect(
      await send(
        FILE,
        call((asking) => asking === 1),
      ),
    ).toEqual(MINUTES);
    expect(asked).toBe(2);
    await expect(
      send(
        FILE,
        call(() => true),
      ),
    ).rejects.toThrow(UploadRefused);
    expect(asked).toBe(4);
  });

  test('that the line cuts off say so', async () => {
    const call: ApiClient['call'] = async (name, say) => {
      const answer = await client.call(name, say);
      const form = 'form' in answer ? answer.form : null;
      return { ...answer, form: form && { ...form, url: 'http://127.0.0.1:9/' } };
    };
    await expect(send(FILE, call)).rejects.toThrow(UploadCut);
  });
});
