import { connect } from 'node:net';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { EVIDENCE_LIMITS } from '../../../shared/regulation/evidence';
import { caller, districtPerson, PEOPLE } from '../support/caller';
import { announced, evidenceOf, pdfOf, sendForm, sha256Of } from '../support/deeds/evidence';
import { apiForEach } from '../support/api-for-tests';
import { expertAt, panelOf, passedYear } from '../support/deeds/panel-year';
import { refused } from '../support/refused';
import { CLOSES, figures, must, passAs, putPlan, returnAs, submitAs, YEAR } from '../support/deeds/year';

const PARKS = ['dazu', 'yubei'];
/** Between two looks at something that comes in its own time. */
const aMoment = () => pause(10);
const at = (park: string, rest = '') => `/v1/evaluations/${YEAR}/${park}/evidence${rest}`;

describe('evidence', () => {
  const api = apiForEach();
  const opened = async () => {
    must(await putPlan(api, PARKS));
    return evidenceOf(api, 'dazu');
  };
  /** A file that was announced and sent, but not confirmed. */
  const sent = async (bytes: Uint8Array, as = bytes, changes: object = {}) => {
    const dazu = evidenceOf(api, 'dazu');
    const { id, form } = must(await dazu.request(announced(bytes, changes))).body;
    return { id, form, answer: await sendForm(form, as) };
  };
  const leftBehind = async () =>
    (await readdir(api.files.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  describe('a file', () => {
    test('is announced, sent, confirmed, listed, and fetched again as it was, for saving', async () => {
      const dazu = await opened();
      const bytes = pdfOf('表彰决定');
      const { body } = must(await dazu.add(bytes));
      expect(body).toMatchObject({ item: '1.2', type: 'pdf', size: bytes.length, by: 'park.dazu' });
      expect(await dazu.list()).toEqual([body]);
      const { url, name } = must(await dazu.file(body.id)).body;
      const answer = await fetch(url);
      expect(name).toBe('表彰决定.pdf');
      expect(sha256Of(new Uint8Array(await answer.arrayBuffer()))).toBe(body.sha256);
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent('表彰决定.pdf')}`,
      );
      expect(answer.headers.get('content-type')).toBe('application/pdf');
    });

    test('stands in the trail when it is added and when it is taken out, and the trail proves both', async () => {
      const dazu = await opened();
      const { id } = must(await dazu.add(pdfOf('一'))).body;
      must(await dazu.add(pdfOf('二'), { item: '2.1', kind: 'tax' }));
      refused(await dazu.remove(id, ' '), 'reason-needed', /移除佐证材料须写明理由/);
      expect(must(await dazu.remove(id)).body).toMatchObject({ id, reason: '传错了文件' });
      expect(await dazu.list()).toMatchObject([{ item: '2.1' }]);
      const { events } = must(
        await caller(api, PEOPLE.districtDazu)('GET', `/v1/evaluations/${YEAR}/dazu/events`),
      ).body;
      expect(events.map(({ kind }: { kind: string }) => kind)).toEqual([
        'evidence-added',
        'evidence-added',
        'evidence-removed',
      ]);
      expect(events[0].changes[0].reason).toContain('市级先进集体表彰决定（渝人社〔2025〕1号）');
      refused(await dazu.file(id), 'not-found', /可能已经移除/);
      refused(await dazu.confirm(id), 'not-found', /可能已经移除/);
      expect((await leftBehind()).map(({ name }) => name)).toContain(sha256Of(pdfOf('一')));
      const { findings, entries } = await verifyTrails(api.store);
      // The plan, its confirmation, two files that came and one that went.
      expect([findings, entries]).toEqual([[], 5]);
    });

    test('does not count before it is confirmed', async () => {
      const dazu = await opened();
      await sent(pdfOf('一'));
      expect(await dazu.list()).toEqual([]);
    });

    test('is confirmed once, from however many windows', async () => {
      const dazu = await opened();
      const { id } = await sent(pdfOf('一'));
      const answers = await Promise.all([
        dazu.confirm(id, 'same-key-1'),
        dazu.confirm(id, 'same-key-1'),
        dazu.confirm(id),
      ]);
      expect(new Set(answers.map((answer) => must(answer).body.id))).toEqual(new Set([id]));
      expect(await dazu.list()).toHaveLength(1);
    });

    test('that is there for the same item is refused with its name; for another item it is not sent again', async () => {
      const dazu = await opened();
      const bytes = pdfOf('一');
      must(await dazu.add(bytes));
      refused(
        await dazu.request(announced(bytes, { name: '另一个名字.pdf' })),
        'evidence-duplicate',
        /项目 1.2 .*市级先进集体表彰决定，表彰决定\.pdf/,
      );
      const other = must(await dazu.request(announced(bytes, { item: '1.3', name: '红名单.pdf' }))).body;
      expect(other.form).toBeNull();
      must(await dazu.confirm(other.id));
      expect(await dazu.list()).toMatchObject([{ item: '1.2' }, { item: '1.3', name: '红名单.pdf' }]);
    });

    test('that was announced twice in two windows comes in once', async () => {
      const dazu = await opened();
      const [one, two] = [await sent(pdfOf('一')), await sent(pdfOf('一'))];
      must(await dazu.confirm(one.id));
      refused(await dazu.confirm(two.id), 'evidence-duplicate', /不用再传/);
    });

    test.each([
      ['a program', '表彰.exe', 1000, 'file-type-refused', /只收 PDF、JPEG 图片.*OFD/],
      ['a file without an ending', '表彰', 1000, 'file-type-refused', /第二十三条第（三）项/],
      ['a page of the web', '表彰.pdf.html', 1000, 'file-type-refused', /另存为/],
      ['a file that is too large', '表彰.pdf', EVIDENCE_LIMITS.fileBytes + 1, 'file-too-large', /超过 20 MB/],
    ] as const)('is refused before it is sent: %s', async (_, name, size, type, says) => {
      const dazu = await opened();
      refused(await dazu.request(announced(pdfOf('一'), { name, size })), type, says);
    });

    test.each(['../表彰.pdf', '表\u202efdp.pdf', '表\u0000.pdf', ' ', '表\n彰.pdf'])(
      'may not be called %j',
      async (name) => {
        const dazu = await opened();
        refused(await dazu.request(announced(pdfOf('一'), { name })), 'malformed-request', /name/);
      },
    );

    test.each([
      ['a program called PDF', 'MZ\u0090 program', '表彰.pdf', /不是真正的 PDF/],
      ['a PDF called a picture', '%PDF-1.4', '照片.png', /不是真正的 PNG/],
      ['a text called Word', 'plain text', '说明.docx', /不是真正的 Word/],
    ])('is looked into when it has come: %s is refused', async (_, content, name, says) => {
      const dazu = await opened();
      const bytes = new TextEncoder().encode(content);
      const { id, answer } = await sent(bytes, bytes, { name });
      expect(answer.status).toBe(204);
      refused(await dazu.confirm(id), 'file-type-refused', says);
      expect(await dazu.list()).toEqual([]);
    });

    test(`is one of ${EVIDENCE_LIMITS.files} at most`, async () => {
      const dazu = await opened();
      const bytes = pdfOf('一');
      must(await dazu.add(bytes));
      const entries = await api.store.evidenceEntries(...(await idsOf()));
      const many = Array.from({ length: EVIDENCE_LIMITS.files }, (_, index) => ({
        ...entries[0],
        id: `copy-${index}-of`,
      }));
      const full = { ...api.store, evidenceEntries: async () => many };
      Object.assign(api.dependencies.store, full);
      refused(await dazu.request(announced(pdfOf('二'))), 'evidence-full', /最多 200 份/);
    });
    const idsOf = async () => {
      const [head] = await api.store.yearHeads();
      const [{ park } = { park: undefined }] = head ? await api.store.participants(head) : [];
      if (!head || !park) throw new RangeError('There is no park');
      return [head.year, park] as const;
    };
  });

  describe('a form', () => {
    test('takes exactly the file that was announced', async () => {
      const dazu = await opened();
      const bytes = pdfOf('一', 200);
      const short = await sent(bytes, bytes.subarray(0, 100));
      expect(short.answer).toEqual({ status: 400, code: 'EntityTooSmall' });
      refused(await dazu.confirm(short.id), 'upload-incomplete', /没有收到“表彰决定\.pdf”.*重试/);
      const long = await sent(bytes, pdfOf('一', 5_000_000));
      expect(long.answer).toEqual({ status: 400, code: 'EntityTooLarge' });
      const other = await sent(bytes, pdfOf('二', 200));
      expect(other.answer).toEqual({ status: 400, code: 'BadDigest' });
      expect(await leftBehind()).toEqual([]);
      expect(await sendForm(other.form, bytes)).toEqual({ status: 204, code: null });
      must(await dazu.confirm(other.id));
    });

    test('that was tampered with is refused', async () => {
      const dazu = await opened();
      const bytes = pdfOf('一');
      const { form } = must(await dazu.request(announced(bytes))).body;
      const policy = JSON.parse(Buffer.from(form.fields.policy, 'base64url').toString());
      const forged = Buffer.from(JSON.stringify({ ...policy, size: 9 })).toString('base64url');
      const changes = [
        [{ policy: forged }, 'SignatureDoesNotMatch'],
        [{ signature: '00'.repeat(32) }, 'SignatureDoesNotMatch'],
        [{ signature: '' }, 'SignatureDoesNotMatch'],
        [{ key: form.fields.key.replace('dazu', 'yubei') }, 'AccessDenied'],
        [{ 'Content-Type': 'text/html' }, 'AccessDenied'],
      ] as const;
      for (const [change, code] of changes)
        expect(await sendForm({ ...form, fields: { ...form.fields, ...change } }, bytes)).toEqual({
          status: 403,
          code,
        });
      expect(await leftBehind()).toEqual([]);
    });

    test('expires', async () => {
      const dazu = await opened();
      const bytes = pdfOf('一');
      const { form } = must(await dazu.request(announced(bytes))).body;
      api.setClock(form.expiresAt);
      expect(await sendForm(form, bytes)).toEqual({ status: 403, code: 'PolicyExpired' });
      // Asked for again it is another form for the same file.
      const again = must(await dazu.request(announced(bytes))).body;
      expect(await sendForm(again.form, bytes)).toEqual({ status: 204, code: null });
    });

    test('that is cut off half way leaves nothing, and works again', async () => {
      const dazu = await opened();
      const bytes = pdfOf('一', 400_000);
      const { id, form } = must(await dazu.request(announced(bytes))).body;
      const { hostname, port, pathname } = new URL(form.url);
      const fields = Object.entries(form.fields).map(
        ([name, value]) => `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
      );
      const head = `${fields.join('')}--cut\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n`;
      const socket = connect(Number(port), hostname);
      const closed = new Promise<void>((resolve) => socket.on('error', () => undefined).on('close', () => resolve()));
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=cut\r\ncontent-length: 500000\r\n\r\n${head}`,
      );
      socket.write(bytes.subarray(0, 100_000));
      // Cut once the half that came stands there, and not before.
      while ((await leftBehind()).length === 0) await aMoment();
      socket.destroy();
      await closed;
      refused(await dazu.confirm(id), 'upload-incomplete', /网络中断/);
      while ((await leftBehind()).length > 0) await aMoment();
      expect(await sendForm(form, bytes)).toEqual({ status: 204, code: null });
      must(await dazu.confirm(id));
    });

    test('and a link are of no use for what they were not made for', async () => {
      const dazu = await opened();
      const { body } = must(await dazu.add(pdfOf('一')));
      const { url, expiresAt } = must(await dazu.file(body.id)).body;
      const link = new URL(url);
      link.searchParams.set('policy', `${link.searchParams.get('policy')}x`);
      expect((await fetch(link)).status).toBe(403);
      const fields = Object.fromEntries(new URL(url).searchParams);
      const posted = { ...body.form, url: url.replace(/\?.*/, ''), fields: { key: 'incoming/2025/dazu/x', ...fields } };
      expect(await sendForm(posted, pdfOf('一'))).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
      const { form } = must(await dazu.request(announced(pdfOf('二')))).body;
      const asked = new URL(form.url);
      asked.search = new URLSearchParams({ policy: form.fields.policy, signature: form.fields.signature }).toString();
      const answer = await fetch(asked);
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
      api.setClock(expiresAt);
      expect((await fetch(url)).status).toBe(403);
    });
  });

  describe('the store answers, as S3 would,', () => {
    const at = async () => {
      const dazu = await opened();
      const { body } = must(await dazu.add(pdfOf('一', 3_000_000)));
      return { dazu, link: new URL(must(await dazu.file(body.id)).body.url) };
    };
    test.each<[string, RequestInit, number, string]>([
      [
        'a form without a boundary',
        { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
        400,
        'MalformedPOSTRequest',
      ],
      ['a form that is none', { method: 'POST', body: 'policy=1' }, 400, 'IncompleteBody'],
      [
        'a form whose file has no end',
        {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
        },
        400,
        'IncompleteBody',
      ],
      [
        'a form whose parts are cut off',
        { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\ncontent-' },
        400,
        'IncompleteBody',
      ],
      [
        'a form without a file',
        { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--\r\n' },
        400,
        'IncompleteBody',
      ],
      ['another method', { method: 'DELETE' }, 405, 'MethodNotAllowed'],
    ])('to %s', async (_, init, status, code) => {
      const { link } = await at();
      const answer = await fetch(link, init);
      expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(`<Code>${code}</Code>`)]);
      expect((await fetch(link)).status).toBe(200);
    });

    test('to a link to a file that is gone', async () => {
      const { link } = await at();
      await rm(path.join(api.files.folder, 'kept'), { recursive: true });
      const answer = await fetch(link);
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
    });

    test('to whoever comes after a download that was broken off', async () => {
      const { link } = await at();
      await new Promise<void>((resolve) => {
        const socket = connect(Number(link.port), link.hostname);
        socket.once('data', () => socket.destroy()).once('close', () => resolve());
        socket.write(`GET ${link.pathname}${link.search} HTTP/1.1\r\nhost: x\r\n\r\n`);
      });
      const answer = await fetch(link);
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([
        200,
        Number(answer.headers.get('content-length')),
      ]);
    });
  });

  test('what stands in its place is looked at again when it is confirmed: another content is not taken', async () => {
    const dazu = await opened();
    const bytes = pdfOf('一');
    const { id } = await sent(bytes);
    const head = await api.files.store.head(path.posix.join('incoming', String(YEAR), 'dazu', id));
    const changed = { ...head, sha256: sha256Of(pdfOf('二')) };
    Object.assign(api.dependencies, { evidence: { ...api.files.store, head: async () => changed } });
    refused(await dazu.confirm(id), 'upload-differs', /没有采用/);
  });

  test('an upload is its own park’s: another park neither confirms nor sees it', async () => {
    await opened();
    const { id } = await sent(pdfOf('一'));
    const yubei = evidenceOf(api, 'yubei');
    refused(await yubei.confirm(id), 'not-found', /重新选择文件/);
    const foreign = await caller(api, PEOPLE.yubei)('POST', at('dazu', `/${id}/confirmation`), { body: {} });
    refused(foreign, 'not-found', /没有您可以查看/);
    refused(await yubei.confirm('no-such-upload'), 'not-found', /重新选择文件/);
  });

  test('an upload that nobody confirmed within a day is forgotten', async () => {
    const dazu = await opened();
    const { id } = await sent(pdfOf('一'));
    api.setClock('2026-03-02T03:00:00.000Z');
    refused(await dazu.confirm(id), 'not-found', /作废/);
  });

  describe('the year', () => {
    test('takes evidence until the park is passed, also when items were returned, and not after the deadline', async () => {
      const dazu = await opened();
      must(await dazu.add(pdfOf('提交前')));
      must(await submitAs(api, 'dazu', figures()));
      must(await dazu.add(pdfOf('提交后')));
      must(await returnAs(api, 'dazu', ['1.2']));
      const { id } = must(await dazu.add(pdfOf('退回后'))).body;
      must(await submitAs(api, 'dazu', figures({ municipalAwards: 0 }), { basedOn: 1 }));
      const waiting = await sent(pdfOf('未确认'));
      must(await passAs(api, 'dazu', { version: 2 }));
      refused(await dazu.request(announced(pdfOf('晚'))), 'wrong-stage', /初审通过.*不能上传佐证材料/);
      refused(await dazu.confirm(waiting.id), 'wrong-stage', /不能上传佐证材料/);
      refused(await dazu.remove(id), 'wrong-stage', /不能移除佐证材料/);
      expect(await dazu.list()).toHaveLength(3);
      expect((await verifyTrails(api.store)).findings).toEqual([]);
      api.setClock(new Date(Date.parse(CLOSES) + 1000).toISOString());
      refused(await evidenceOf(api, 'yubei').request(announced(pdfOf('晚'))), 'not-open', /上传佐证材料已于.*截止/);
    });
  });

  describe('is read', () => {
    test('by the park, its district, bureau and leading group', async () => {
      const dazu = await opened();
      const { id } = must(await dazu.add(pdfOf('一'))).body;
      for (const person of [PEOPLE.districtDazu, PEOPLE.bureau, PEOPLE.leader]) {
        const call = caller(api, person);
        expect(must(await call('GET', at('dazu'))).body).toMatchObject({ files: 1, evidence: [{ id }] });
        const { url } = must(await call('GET', at('dazu', `/${id}/file`))).body;
        expect((await fetch(url)).status).toBe(200);
      }
      for (const person of [PEOPLE.yubei, districtPerson('yubei')])
        refused(await caller(api, person)('GET', at('dazu', `/${id}/file`)), 'not-found', /没有您可以查看/);
    });

    const panelYear = async (masked: boolean) => {
      must(await putPlan(api, ['dazu'], { panel: panelOf(['one', 'two'], { masked }) }));
      const { id } = must(await evidenceOf(api, 'dazu').add(pdfOf('一'))).body;
      must(await submitAs(api, 'dazu', figures()));
      must(await passAs(api, 'dazu'));
      const expert = expertAt(api, 'one');
      const { entries } = must(await expert.list()).body;
      const [{ entry, label }] = entries;
      const call = caller(api, { sub: 'expert.one', name: '专家', role: 'expert' });
      const get = (rest = '') => call('GET', `/v1/years/${YEAR}/panel/${entry}/evidence${rest}`);
      return { id, label, expert, get };
    };

    test('by experts after their declaration, and no more once they are recused', async () => {
      const { id, label, expert, get } = await panelYear(false);
      refused(await get(), 'declaration-needed', /声明/);
      refused(await get(`/${id}/file`), 'declaration-needed', /声明/);
      must(await expert.declare(label));
      expect(must(await get()).body).toMatchObject({ masked: false, evidence: [{ named: { name: '表彰决定.pdf' } }] });
      expect((await fetch(must(await get(`/${id}/file`)).body.url)).status).toBe(200);
      const body = { expert: 'expert.one', reason: '亲属' };
      must(await caller(api, PEOPLE.bureau)('POST', `/v1/evaluations/${YEAR}/dazu/recusals`, { body }));
      refused(await get(), 'recused', /回避/);
      refused(await get(`/${id}/file`), 'recused', /回避/);
    });

    test('by experts behind a mask as a list without a name, a title or a number, and no file is opened', async () => {
      const { id, label, expert, get } = await panelYear(true);
      must(await expert.declare(label));
      const { body } = must(await get());
      expect(body).toEqual({
        masked: true,
        evidence: [{ id, item: '1.2', kind: 'awards', type: 'pdf', size: pdfOf('一').length, named: null }],
      });
      expect(JSON.stringify(body)).not.toMatch(/dazu|表彰|渝人社/);
      refused(await get(`/${id}/file`), 'panel-masked', /匿名评审/);
    });

    test('by nobody in the panel before the district has passed the park', async () => {
      await passedYear(api, ['dazu'], panelOf(['one', 'two']));
      const expert = expertAt(api, 'one');
      const [{ entry, label }] = must(await expert.list()).body.entries;
      must(await expert.declare(label));
      must(
        await caller(api, PEOPLE.bureau)('POST', `/v1/evaluations/${YEAR}/dazu/reopening`, {
          body: { reason: '有误' },
        }),
      );
      const call = caller(api, { sub: 'expert.one', name: '专家', role: 'expert' });
      refused(await call('GET', `/v1/years/${YEAR}/panel/${entry}/evidence`), 'not-found', /不在专家评审环节/);
    });
  });

  test('a trail that says otherwise than what is kept is found out', async () => {
    const dazu = await opened();
    must(await dazu.add(pdfOf('一')));
    const store = {
      ...api.store,
      keptEvidence: async (...of: Parameters<typeof api.store.keptEvidence>) => {
        const kept = await api.store.keptEvidence(...of);
        return kept && { ...kept, written: { ...kept.written, name: '别的.pdf' } };
      },
    };
    const { findings } = await verifyTrails(store);
    expect(findings).toMatchObject([{ words: '佐证材料与记录的摘要不符' }]);
  });
});
