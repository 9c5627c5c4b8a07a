import type { EvidenceUpload } from '../../../shared/api/evidence';
import { EvidenceId } from '../../../shared/evaluation/evidence/evidence';
import { FILE_TYPES } from '../../../shared/regulation/evidence';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { incomingKey } from '../../evidence/file-keys';
import { DanglingPointer } from '../../store/table/failures';
import { isKept, refuseSurplus } from './in-force';
import type { Exchange, Handler } from '../frame/exchange';
import { acceptedType } from '../frame/kept-file';
import { refuseUnknownItems } from '../plan/items-of-year';
import { openStep, parkFor, type ParkOfYear } from '../frame/park-step';
import { write } from '../frame/write';

const announce = async (subject: ParkOfYear, sent: Exchange<'requestEvidence'>): Promise<EvidenceUpload> => {
  const { open, asked } = await openStep('addEvidence', subject, sent);
  const { parameters, body, stamp, now, dependencies } = asked;
  const { store, evidence: files, newId } = dependencies;
  const { year, park } = parameters;
  const { head } = open;
  refuseUnknownItems([body.item], RULE_SETS[head.ruleSet]);
  const { size, sha256 } = body;
  const type = acceptedType(body);
  const entries = await store.evidenceEntries(year, park);
  refuseSurplus(entries, body);
  const id = EvidenceId.parse(newId());
  const form = isKept(entries, body)
    ? null
    : await files.createUpload({ key: incomingKey(year, park, id), size, sha256, media: FILE_TYPES[type].media }, now);
  const answer: EvidenceUpload = { id, form };
  await store.recordUpload(stamp, year, park, { id, type, ...body }, answer);
  return answer;
};

/** Announces a file: says whether it would be taken, and gives the form to send it with. Nobody sees it before it is confirmed. */
export const requestEvidence: Handler<'requestEvidence'> = write({
  about: parkFor('addEvidence'),
  decide: announce,
  repeated: async (recorded) => {
    if (recorded.kind !== 'upload') throw new DanglingPointer('The answer to an announced file');
    return recorded.answer;
  },
});
