import { Version, type ParkId, type Year } from '../../../shared/vocabulary/ids';
import type { Reads } from './reads';
import type { EvaluationHead } from './items';
import type { StoredItem } from './kind';
import { KINDS } from './kinds';
import { needsSubmission, SENT } from './migrations/from-1';

/** Heads of evaluations in their order. Those of the first version are read together with the submission that each names. */
export const readHeads = async (
  database: Reads,
  year: Year,
  heads: readonly StoredItem[],
): Promise<EvaluationHead[]> => {
  const first = heads.filter(needsSubmission);
  const keys = first.map((head) =>
    KINDS.submission.key(year, String(head['park']) as ParkId, Version.parse(head['version'])),
  );
  const sent = new Map((await database.getAll(keys)).map((item) => [item['park'], item]));
  return heads.map((head) =>
    KINDS.evaluationHead.read(needsSubmission(head) ? { ...head, [SENT]: sent.get(String(head['park'])) } : head),
  );
};
