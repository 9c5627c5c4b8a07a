import { Evidence } from '../../../shared/evaluation/evidence/evidence';
import type { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import { DOCUMENT_KINDS, FILE_TYPES, opensAs } from '../../../shared/regulation/evidence';
import type { EvidenceStore } from '../../evidence/evidence-store';
import { incomingKey, keptKey } from '../../evidence/file-keys';
import { digestOf } from '../../trail/chain';
import type { EvidenceEntry, UploadItem } from '../../store/table/evidence-items';
import { DanglingPointer } from '../../store/table/failures';
import { KINDS } from '../../store/table/kinds';
import { evidenceById, isKept, refuseSurplus } from './in-force';
import { FileOpensOtherwise, UploadDiffers, UploadIncomplete } from './refusals';
import type { Exchange, Handler } from '../frame/exchange';
import { openStep, parkFor, recordParkStep, type ParkOfYear } from '../frame/park-step';
import { NotFound } from '../frame/refusal';
import { write } from '../frame/write';

/** Looks whether what came is what was announced. Throws UploadIncomplete, UploadDiffers, FileOpensOtherwise. */
const inspect = async (files: EvidenceStore, key: string, { name, size, sha256, type }: UploadItem): Promise<void> => {
  const came = await files.head(key);
  if (!came) throw new UploadIncomplete(name);
  if (came.size !== size || came.sha256 !== sha256) throw new UploadDiffers(name);
  if (!opensAs(type, came.opening)) throw new FileOpensOtherwise(name, type);
};

/** Puts a file that came whole where nobody can send to any more. One that is kept already is only looked at: it may be shown under another ending now. */
const keepFile = async (
  files: EvidenceStore,
  { year, park }: { readonly year: Year; readonly park: ParkId },
  upload: UploadItem,
  wasKept: boolean,
  now: Instant,
): Promise<void> => {
  const kept = keptKey(year, park, upload.sha256);
  if (wasKept) return inspect(files, kept, upload);
  const incoming = incomingKey(year, park, upload.id);
  await inspect(files, incoming, upload);
  await files.keep(incoming, kept, now);
  // What counts is what is kept: between the two looks somebody may have sent another file with the same form.
  await inspect(files, kept, upload);
};

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
  await keepFile(files, { year, park }, upload, isKept(entries, upload), now);
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
