import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import type { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';
import { EVIDENCE_LIMITS, FILE_TYPES } from '../../../shared/regulation/evidence';
import type { EvidenceStore } from '../../evidence/evidence-store';
import { keptKey } from '../../evidence/file-keys';
import { evidenceById, evidenceInForce } from './in-force';
import type { Handler } from '../frame/exchange';
import { parkOf } from '../frame/visible-parks';

/** 佐证材料清单. */
export const evidence: Handler<'evidence'> = async ({ principal, parameters, now, dependencies: { store } }) => {
  const { year, park } = parameters;
  await parkOf(store, principal, 'evidence.read', year, park);
  const standing = evidenceInForce(await store.evidenceEntries(year, park));
  return { readAt: now, evidence: standing, files: standing.length, limit: EVIDENCE_LIMITS.files };
};

/** Where a file can be fetched now. */
export const linkTo = async (
  files: EvidenceStore,
  year: Year,
  park: ParkId,
  { name, type, sha256 }: Evidence,
  now: Instant,
) => {
  const saved = { name, media: FILE_TYPES[type].media };
  return { name, ...(await files.createDownload(keptKey(year, park, sha256), saved, now)) };
};

/** The link under which somebody who sees the list opens a file of it. */
export const evidenceFile: Handler<'evidenceFile'> = async ({ principal, parameters, now, dependencies }) => {
  const { store } = dependencies;
  const { year, park } = parameters;
  await parkOf(store, principal, 'evidence.read', year, park);
  const found = evidenceById(await store.evidenceEntries(year, park), parameters.evidence);
  return linkTo(dependencies.evidence, year, park, found, now);
};
