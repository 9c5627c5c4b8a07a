import { createHash } from 'node:crypto';
import { EvidenceUpload } from '../../../shared/api/evidence';
import { demoDocuments, smallPdf } from '../demo/evidence';
import type { SeedCaller } from './caller';
import { address } from './deeds';

/** Attaches a park's made-up documents to its self-assessment, as the park would: announced, sent, confirmed. Throws SeedRefused. */
export const seedEvidence = async (caller: SeedCaller, year: number, park: string): Promise<void> => {
  const who = `park.${park}`;
  const path = address(year, park, 'evidence');
  const deed = { who, day: null, method: 'POST' } as const;
  for (const [index, { words, ...document }] of demoDocuments(park).entries()) {
    const bytes = smallPdf(`${words}, park ${park}, ${year}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `seed-${year}-evidence-${park}-${index}`;
    const body = { ...document, size: bytes.length, sha256 };
    const { id, form } = EvidenceUpload.parse(await caller.ask(year, { ...deed, path, body }, key));
    if (form) await caller.upload(form, new Blob([Uint8Array.from(bytes)]));
    await caller.ask(year, { ...deed, path: `${path}/${id}/confirmation`, body: {} }, `${key}-came`);
  }
};
