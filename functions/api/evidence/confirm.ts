import { Evidence } from '../../../shared/evaluation/evidence/evidence';
import { DOCUMENT_KINDS, FILE_TYPES } from '../../../shared/regulation/evidence';
import { incomingKey, keptKey } from '../../evidence/file-keys';
import { digestOf } from '../../trail/chain';
import type { EvidenceEntry } from '../../store/table/evidence-items';
import { DanglingPointer } from '../../store/table/failures';
import { KINDS } from '../../store/table/kinds';
import { evidenceById, isKept, refuseSurplus } from './in-force';
import { UploadIncomplete } from './refusals';
import type { Exchange, Handler } from '../frame/exchange';
import { keepFile } from '../frame/kept-file';
import { openStep, parkFor, recordParkStep, type ParkOfYear } from '../frame/park-step';
import { NotFound } from '../frame/refusal';
import { write } from '../frame/write';

const standing = (entry: EvidenceEntry): Evidence => {
  if (entry.step !== 'added') throw new DanglingPointer('Evidence that was added');
  return Evidence.parse(entry);
};

const decide = async (subject: ParkOfYear, sent: Exchange<'confirmEvidence'>): Promise<Evidence> => {
  const { open, asked } = await openStep('addEvidence', subject, sent);
  const { principal, parameters, stamp, now, dependencies } = asked;
  const { store, evidence: files } = dependencies;
  const { year, park } = parameters;
  const [entries, upload] = await Promise.all([
    store.evidenceEntries(year, park),
    store.upload(year, park, parameters.evidence, now),
  ]);
  // Confirmed before, in another window: it is there, or has been taken out since.
  if (entries.some(({ id }) => id === parameters.evidence))
    return Evidence.parse(evidenceById(entries, parameters.evidence));
  if (!upload) throw new NotFound('没有这次上传，可能时间太久已经作废，请重新选择文件上传。');
  refuseSurplus(entries, upload);
  await keepFile(
    files,
    {
      file: upload,
      incoming: incomingKey(year, park, upload.id),
      kept: keptKey(year, park, upload.sha256),
      isKept: isKept(entries, upload),
      missing: () => new UploadIncomplete(upload.name),
    },
    now,
  );
  const { id, item, kind, document, number, name, size, sha256, type } = upload;
  const sequence = open.before.chain.sequence + 1;
  const file = { name, size, sha256, type };
  const entry: EvidenceEntry = {
    step: 'added',
    id,
    sequence,
    item,
    kind,
    document,
    number,
    ...file,
    at: now,
    by: principal.account,
  };
  await recordParkStep(store, stamp, open, {
    changes: [
      {
        item,
        from: null,
        to: null,
        reason: `${DOCUMENT_KINDS[kind]}：${document}${number === '' ? '' : `（${number}）`}，${name}（${FILE_TYPES[type].name}）`,
      },
    ],
    content: digestOf(entry),
    items: [{ key: KINDS.evidence.key(year, park, sequence), item: entry, isNew: true }],
  });
  return standing(entry);
};

/** Takes a file that came into the list, with an entry in the trail; from then on it stays. */
export const confirmEvidence: Handler<'confirmEvidence'> = write({
  about: parkFor('addEvidence'),
  decide,
  repeated: async (recorded, store) => {
    if (recorded.kind !== 'event') throw new DanglingPointer('The answer to a confirmation');
    return standing(await store.evidenceEntry(recorded.year, recorded.park, recorded.sequence));
  },
});
