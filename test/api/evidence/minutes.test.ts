import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { replayYear } from '../../../functions/integrity/replay/replay-year';
import { verifyTrails } from '../../../functions/integrity/verify-trails';
import { keptMinutesKey } from '../../../functions/evidence/file-keys';
import { exportTable, tableItems } from '../../../functions/store/backup/table-items';
import { toldFiles, verifyFiles } from '../../../functions/integrity/verify-files';
import { EVIDENCE_LIMITS } from '../../../shared/regulation/evidence';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { Digest, Year } from '../../../shared/vocabulary/ids';
import { drillExport } from '../../../workbench/trail/drill';
import { endingOf } from '../../../workbench/trail/run-command';
import { verify } from '../../../workbench/trail/verify';
import { publicKeyOf } from '../../../functions/integrity/verify-anchor';
import { apiForEach } from '../support/api-for-tests';
import { caller, districtPerson, PEOPLE, type Person } from '../support/caller';
import { minutesOf, pdfOf, sendForm, sendMinutes } from '../support/deeds/evidence';
import { kindOf } from '../support/edits';
import { applyAs, contentOf } from '../support/deeds/recognition';
import { refused } from '../support/refused';
import {
  CLOSES,
  confirmAs,
  draftPlan,
  figures,
  gradeAs,
  MEETING,
  must,
  passAs,
  publishAs,
  putPlan,
  settleAllAs,
  submitAs,
  YEAR,
} from '../support/deeds/year';

const PARKS = ['dazu', 'yubei'];
const FILE = pdfOf('领导小组第1次会议');
const MINUTES = minutesOf(FILE);
const HELD = { ...MEETING, minutes: MINUTES };
const KEPT = keptMinutesKey(Year.parse(YEAR), Digest.parse(MINUTES.sha256));
const at = `/v1/years/${YEAR}/minutes`;

describe('the minutes of a meeting of the leading group', () => {
  const api = apiForEach();
  const call = (who: Person, method: string, to: string, body?: object) => caller(api, who)(method, to, { body });
  const announce = (body: object) => call(PEOPLE.leader, 'POST', at, body);
  const link = (who: Person, sha256 = MINUTES.sha256) => call(who, 'GET', `${at}/${sha256}/file`);
  const head = async () => {
    const found = await api.store.yearHead(Year.parse(YEAR));
    if (!found) throw new RangeError('no year');
    return found;
  };
  const items = async () => (await tableItems(api.database.client, api.database.table)).map((item) => unmarshall(item));

  test('are sent before, kept by the decision that names them, and opened from where it is shown', async () => {
    must(await draftPlan(api, PARKS));
    expect(await sendMinutes(api, FILE)).toEqual(MINUTES);
    expect(await api.files.store.head(KEPT)).toBeNull();
    refused(await link(PEOPLE.leader), 'not-found', /没有这份会议纪要/);
    const { body } = must(await confirmAs(api, 1, YEAR, HELD));
    expect(body).toMatchObject({ kind: 'plan-confirmed', meeting: HELD });
    expect(await api.files.store.head(KEPT)).toMatchObject({ size: FILE.length, sha256: MINUTES.sha256 });
    for (const who of [PEOPLE.bureau, PEOPLE.leader]) {
      expect(must(await call(who, 'GET', `/v1/years/${YEAR}/plan`)).body.confirmation.meeting).toEqual(HELD);
      expect(must(await call(who, 'GET', `/v1/years/${YEAR}/events`)).body.events.at(-1).meeting).toEqual(HELD);
      const { url, name } = must(await link(who)).body;
      const answer = await fetch(url);
      expect([name, new Uint8Array(await answer.arrayBuffer())]).toEqual([MINUTES.name, FILE]);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    }
    for (const who of [PEOPLE.dazu, PEOPLE.districtDazu, PEOPLE.expert])
      refused(await link(who), 'not-allowed', /没有|无权|不能/);
    expect((await verifyTrails(api.store)).findings).toEqual([]);
  });

  test('may be left out: an entry without them is as it was', async () => {
    must(await putPlan(api, PARKS));
    const { body } = must(await call(PEOPLE.bureau, 'GET', `/v1/years/${YEAR}/events`));
    expect(Object.keys(body.events.at(-1).meeting)).toEqual(['heldOn', 'document', 'attendance']);
    expect((await head()).confirmation?.meeting).toEqual(MEETING);
  });

  test.each<[string, object, Parameters<typeof refused>[1], RegExp]>([
    ['never came', minutesOf(pdfOf('另一次会议')), 'upload-incomplete', /没有收到会议纪要“会议纪要.pdf”.*重新选择文件/],
    ['are of another size', { ...MINUTES, size: 7 }, 'upload-differs', /不一致/],
    [
      'are of another kind than their name says',
      { ...MINUTES, name: '会议纪要.docx' },
      'file-type-refused',
      /不是真正的/,
    ],
    ['are of a kind that is not taken', { ...MINUTES, name: '会议纪要.doc' }, 'file-type-refused', /会议纪要只收/],
  ])('that %s are refused, and nothing is decided or kept', async (_, minutes, type, says) => {
    must(await draftPlan(api, PARKS));
    await sendMinutes(api, FILE);
    refused(await confirmAs(api, 1, YEAR, { ...MEETING, minutes }), type, says);
    expect(await api.files.store.head(KEPT)).toBeNull();
    expect((await head()).confirmation).toBeNull();
  });

  test('are announced by name and size; a form takes that very file, and one of another year is not there', async () => {
    must(await draftPlan(api, PARKS));
    refused(await announce({ ...MINUTES, name: '会议纪要.exe' }), 'file-type-refused', /会议纪要只收/);
    refused(await announce({ ...MINUTES, size: EVIDENCE_LIMITS.fileBytes + 1 }), 'file-too-large', /超过/);
    refused(await call(PEOPLE.bureau, 'POST', at, MINUTES), 'not-allowed', /./);
    refused(await call(PEOPLE.leader, 'POST', '/v1/years/2031/minutes', MINUTES), 'year-has-no-plan', /2031/);
    const { form } = must(await announce(MINUTES)).body;
    expect((await sendForm(form, pdfOf('领导小组第2次会议'))).status).not.toBe(204);
    expect((await sendForm({ ...form, fields: { ...form.fields, key: KEPT } }, FILE)).status).toBe(403);
    refused(await confirmAs(api, 1, YEAR, HELD), 'upload-incomplete', /没有收到会议纪要/);
  });

  test('of a relaxation go with the year in which its application was filed, also when it is decided in the next', async () => {
    const filed = Year.parse(2026);
    const readings = { ...DEFAULT_READINGS, 'R-principle': 'reasoned' };
    must(await putPlan(api, PARKS, { year: filed, readings }));
    const { application } = must(await applyAs(api, 'dazu', contentOf('dazu', { talent: 1500 }))).body;
    api.setClock('2027-01-05T00:00:00.000Z');
    const minutes = await sendMinutes(api, FILE, '第3次会议纪要.pdf', filed);
    const relax = (meeting: object) =>
      call(PEOPLE.leader, 'POST', `/v1/applications/${application}/group-relaxations`, {
        ...{ requirement: 'talent', version: 1, reason: '近三年流动人次逐年上升' },
        meeting,
      });
    const never = minutesOf(pdfOf('另一次会议'));
    refused(await relax({ ...MEETING, minutes: never }), 'upload-incomplete', /没有收到会议纪要/);
    const { sequence, meeting } = must(await relax({ ...MEETING, minutes })).body;
    expect(meeting).toEqual({ ...MEETING, minutes });

    const at2026 = `/v1/years/${filed}/minutes/${minutes.sha256}/file`;
    for (const who of [PEOPLE.bureau, PEOPLE.leader]) {
      expect(must(await call(who, 'GET', at2026)).body.name).toBe('第3次会议纪要.pdf');
      const { requirements } = must(await call(who, 'GET', `/v1/applications/${application}`)).body;
      expect(requirements.at(-1).meeting.minutes).toEqual(minutes);
    }
    const district = districtPerson('dazu');
    refused(await call(district, 'GET', at2026), 'not-allowed', /没有|无权|不能/);
    const told = must(await call(district, 'GET', `/v1/applications/${application}`)).body;
    expect(JSON.stringify(told)).not.toMatch(/minutes|会议纪要/);

    const place = { subject: `recognition/${application}`, sequence };
    // What a publication of that year signs.
    expect(await api.store.minutesNamed(filed, [])).toEqual([{ ...place, minutes }]);
    expect([...(await api.store.filesAt([place])).values()]).toEqual([minutes.sha256]);
    expect((await verifyTrails(api.store)).findings).toEqual([]);
    const stored = await items();
    const key = keptMinutesKey(filed, Digest.parse(minutes.sha256));
    expect(toldFiles(stored).files).toEqual([expect.objectContaining({ key, entry: sequence })]);
    const digest = Digest.parse(never.sha256);
    expect((await verifyFiles(stored, () => Promise.resolve(digest))).altered).toEqual([
      { subject: place.subject, entry: sequence, words: '会议纪要“第3次会议纪要.pdf”的文件被改动，与提交时的摘要不符' },
    ]);
  });

  test('of every decision are kept once, proved, replayed, signed with the publication, and held against their digest', async () => {
    const SILENT = 'wanzhou';
    must(await draftPlan(api, [...PARKS, SILENT]));
    await sendMinutes(api, FILE);
    must(await confirmAs(api, 1, YEAR, HELD));
    expect(must(await announce(MINUTES)).body).toEqual({ form: null });
    for (const [hazards, park] of PARKS.entries()) must(await submitAs(api, park, figures({ hazards })));
    for (const park of PARKS) must(await passAs(api, park));
    must(await settleAllAs(api));
    api.setClock(new Date(Date.parse(CLOSES) + 1).toISOString());
    const absence = `/v1/evaluations/${YEAR}/${SILENT}/absence`;
    const proposed = {
      cause: 'silent',
      outcome: 'failing',
      document: '催报〔2026〕1号',
      ground: '',
      reason: '逾期未报',
    };
    const { sequence } = must(await call(PEOPLE.bureau, 'POST', absence, proposed)).body;
    const decision = { proposal: sequence, decision: 'approve', reason: '', meeting: HELD };
    must(await call(PEOPLE.leader, 'POST', `${absence}/decision`, decision));
    const { run } = must(await gradeAs(api)).body;
    const other = await sendMinutes(api, pdfOf('领导小组第2次会议'), '第2次会议纪要.pdf');
    const approval = { run, decision: 'approve', reason: '', meeting: { ...MEETING, minutes: other } };
    must(await call(PEOPLE.leader, 'POST', `/v1/years/${YEAR}/grading/approval`, approval));
    must(await publishAs(api, run));
    expect((await verifyTrails(api.store)).findings).toEqual([]);
    expect((await replayYear(api.store, await head())).findings).toEqual([]);
    expect(must(await link(PEOPLE.bureau, other.sha256)).body.name).toBe('第2次会议纪要.pdf');
    for (const { sub, role } of [PEOPLE.dazu, PEOPLE.districtDazu]) {
      const who = { ...PEOPLE.dazu, sub, role, park: SILENT, district: SILENT };
      const told = await Promise.all(
        [`/v1/evaluations/${YEAR}/${SILENT}/events`, `/v1/evaluations/${YEAR}/${SILENT}`].map((to) =>
          call(who, 'GET', to),
        ),
      );
      expect(JSON.stringify(told.map((answer) => must(answer).body))).not.toMatch(/minutes|会议纪要/);
    }

    const files = (await items())
      .filter((item) => kindOf(item) === 'anchorPart')
      .flatMap((part): object[] => part['files']);
    const trail = `year/${String(YEAR)}`;
    expect(files).toEqual([
      { subject: `evaluation/${String(YEAR)}/${SILENT}`, sequence: 2, sha256: MINUTES.sha256 },
      { subject: trail, sequence: 2, sha256: MINUTES.sha256 },
      { subject: trail, sequence: 4, sha256: other.sha256 },
    ]);

    const folder = await mkdtemp(path.join(tmpdir(), 'yuanping-minutes-'));
    try {
      const exported = path.join(folder, 'export');
      await exportTable(api.database.client, api.database.table, exported);
      await writeFile(path.join(folder, 'key.pem'), api.publicKey);
      const proved = () =>
        endingOf(verify, ['--export', exported, '--evidence', api.files.folder, '--key', path.join(folder, 'key.pem')]);
      expect(await proved()).toMatchObject({ code: 0, said: expect.stringMatching(/会议纪要的文件：3 份.*相符。\n?/) });
      const drilled = await drillExport(exported, {
        into: path.join(folder, 'restored'),
        kept: { evidence: api.files.folder },
        publicKeys: [publicKeyOf(api.publicKey)],
      });
      expect([drilled.ok, drilled.lines.join('\n')]).toEqual([true, expect.stringContaining('会议纪要的文件：3 份')]);
      const kept = path.join(api.files.folder, ...KEPT.split('/'));
      await writeFile(kept, '另一份纪要');
      expect(await proved()).toMatchObject({
        code: 1,
        said: expect.stringMatching(/year\/2025 第2条记录：会议纪要“会议纪要.pdf”的文件被改动/),
      });
      await rm(kept);
      expect((await proved()).said).toMatch(/evaluation\/2025\/wanzhou 第2条记录：会议纪要“会议纪要.pdf”的文件已移除/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
