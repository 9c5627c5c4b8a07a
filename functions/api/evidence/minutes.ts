import { FILE_TYPES, fileTypeOf } from '../../../shared/regulation/evidence';
import { incomingMinutesKey, keptMinutesKey } from '../../evidence/file-keys';
import { DanglingPointer } from '../../store/table/failures';
import type { Exchange, Handler } from '../frame/exchange';
import { minutesType } from '../frame/meeting';
import { NotFound } from '../frame/refusal';
import { yearOf } from '../frame/visible-parks';
import { write } from '../frame/write';
import { yearFor } from '../frame/year-step';

/** Announces the minutes of a meeting, and gives the form to send them with. They count once a decision names them. Throws FileRefused. */
export const requestMinutes: Handler<'requestMinutes'> = write({
  about: yearFor,
  decide: async ({ year }, { body, stamp, now, dependencies }: Exchange<'requestMinutes'>) => {
    const { store, evidence: files } = dependencies;
    const { size, sha256 } = body;
    const { media } = FILE_TYPES[minutesType(body)];
    const isKept = (await files.head(keptMinutesKey(year, sha256))) !== null;
    const key = incomingMinutesKey(year, sha256);
    const answer = { form: isKept ? null : await files.createUpload({ key, size, sha256, media }, now) };
    await store.remember(stamp, { kind: 'minutes-upload', answer });
    return answer;
  },
  repeated: async (recorded) => {
    if (recorded.kind !== 'minutes-upload') throw new DanglingPointer('The answer to announced minutes');
    return recorded.answer;
  },
});

/** The link under which bureau and leading group open minutes that a decision names. */
export const minutesFile: Handler<'minutesFile'> = async ({ parameters, now, dependencies }) => {
  const { store, evidence: files } = dependencies;
  const { year, minutes: sha256 } = parameters;
  await yearOf(store, year);
  const evaluated = await store.evaluationStandings(year);
  const named = (await store.minutesNamed(year, evaluated)).find(({ minutes }) => minutes.sha256 === sha256);
  const type = named && fileTypeOf(named.minutes.name);
  if (!type) throw new NotFound('没有这份会议纪要，请刷新后再试。');
  const { name } = named.minutes;
  const saved = { name, media: FILE_TYPES[type].media };
  return { name, ...(await files.createDownload(keptMinutesKey(year, sha256), saved, now)) };
};
