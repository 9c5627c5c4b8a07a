import { createHash, randomUUID } from 'node:crypto';
import type { EvidenceUpload } from '../../../../shared/api/evidence';
import { caller, parkPerson, PEOPLE, type Answer } from '../caller';
import type { LocalApi } from '../local-api';
import { must, YEAR } from './year';

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A small PDF that says something: different words, different bytes. */
export const pdfOf = (words: string, size = 0): Uint8Array => {
  const text = `%PDF-1.4\n% ${words}\n`;
  return new TextEncoder().encode(text.padEnd(size, ' ') + '%%EOF\n');
};

/** What a park says of a file that it is about to send. */
export const announced = (bytes: Uint8Array, changes: object = {}) => ({
  item: '1.2',
  kind: 'awards',
  document: '市级先进集体表彰决定',
  number: '渝人社〔2025〕1号',
  name: '表彰决定.pdf',
  size: bytes.length,
  sha256: sha256Of(bytes),
  ...changes,
});

/** A form with a file, as the pane sends it; answers the status and S3's code of a refusal. */
export const sendForm = async (
  { url, fields }: NonNullable<EvidenceUpload['form']>,
  bytes: Uint8Array,
): Promise<{ readonly status: number; readonly code: string | null }> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'file');
  const response = await fetch(url, { method: 'POST', body: form });
  return { status: response.status, code: /<Code>(\w+)</.exec(await response.text())?.[1] ?? null };
};

/** A park at its evidence. */
export const evidenceOf = (api: LocalApi, park: string, year: number = YEAR) => {
  const call = caller(api, parkPerson(park));
  const at = `/v1/evaluations/${year}/${park}/evidence`;
  const request = (body: object, key: string = randomUUID()): Promise<Answer> => call('POST', at, { body, key });
  const confirm = (id: string, key: string = randomUUID()): Promise<Answer> =>
    call('POST', `${at}/${id}/confirmation`, { body: {}, key });
  return {
    request,
    confirm,
    remove: (id: string, reason = '传错了文件') => call('POST', `${at}/${id}/removal`, { body: { reason } }),
    file: (id: string) => call('GET', `${at}/${id}/file`),
    list: async () => must(await call('GET', at)).body.evidence,
    /** Announces a file, sends it and confirms it. */
    async add(bytes: Uint8Array, changes: object = {}): Promise<Answer> {
      const { id, form } = must(await request(announced(bytes, changes))).body;
      if (form) {
        const { status, code } = await sendForm(form, bytes);
        if (status !== 204) throw new RangeError(`The file was refused: ${code}`);
      }
      return confirm(id);
    },
  };
};

/** What the leading group says of minutes that it is about to send, and what its meeting then names. */
export const minutesOf = (bytes: Uint8Array, name = '会议纪要.pdf') => ({
  name,
  size: bytes.length,
  sha256: sha256Of(bytes),
});

/** Announces minutes as the leading group, and sends them where they are not kept yet; what the meeting names. */
export const sendMinutes = async (
  api: LocalApi,
  bytes: Uint8Array,
  name?: string,
  year: number = YEAR,
): Promise<ReturnType<typeof minutesOf>> => {
  const minutes = minutesOf(bytes, name);
  const { form } = must(await caller(api, PEOPLE.leader)('POST', `/v1/years/${year}/minutes`, { body: minutes })).body;
  if (form) {
    const { status, code } = await sendForm(form, bytes);
    if (status !== 204) throw new RangeError(`The minutes were refused: ${code}`);
  }
  return minutes;
};
