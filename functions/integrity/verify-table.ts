import type { KeyObject } from 'node:crypto';
import { attemptOf, isOfNoTrail } from '../store/table/attempts';
import type { Key } from '../store/table/kind';
import type { Store } from '../store/store';
import { chainOf } from '../store/trail';
import { yearSubject } from '../trail/chain';
import { keyText, type ProvedPublication, type TableReport, type TrailFinding } from './trail-finding';
import { proveTrails } from './verify-trails';

const ASTRAY = '有这些记录，却没有登记指向它们：登记可能被删除';
const ORPHAN = '没有任何办理记录指向这条数据';
const UNSIGNED = '此前的公布已有签名，这次公布却没有：签名可能被删去';
const LEFT = '没有完成的写入留下的数据，不起作用';

/** The id that an attempt was written under. */
const idOf = (attempt: string | null) => attempt?.split('#').at(-1);

/** Publications without a signature that came after one with it: since there are signatures, there is none without. */
const unsignedSince = (publications: readonly ProvedPublication[]): TrailFinding[] => {
  const signed = publications.filter(({ signature }) => signature !== 'none');
  return publications
    .filter(({ signature, at }) => signature === 'none' && signed.some((one) => Date.parse(one.at) < Date.parse(at)))
    .map(({ year, sequence }) => ({ subject: yearSubject(year), entry: sequence, words: UNSIGNED }));
};

/**
 * Proves a whole table, which holds items under these keys: every trail that years, parks, districts and applications lead to, and that there is nothing beside what they account for. Of a table
 * that is in use the keys are read first: what comes later is of no account. With `publicKeys` the signatures of publications are checked.
 */
export const verifyTable = async (
  store: Store,
  keys: readonly Key[],
  publicKeys: readonly KeyObject[] = [],
): Promise<TableReport> => {
  const { accounted, ...report } = await proveTrails(store, null, { keys, publicKeys });
  const known = new Set(accounted);
  const proved = new Set(report.chains);
  const surplus = keys.filter((key) => !known.has(keyText(key)) && !isOfNoTrail(key));
  // A revision, a run or a publication of which nothing is accounted for was never pointed at: whoever wrote it was interrupted, or lost against somebody else.
  const pointedAt = new Set(keys.filter((key) => known.has(keyText(key))).map(attemptOf));
  // Ids are given once: what stands under one of theirs elsewhere was put there.
  const idsPointedAt = new Set([...pointedAt].map(idOf));
  const findings = new Map<string, TrailFinding>();
  const left = new Map<string, TrailFinding>();
  for (const key of surplus) {
    const attempt = attemptOf(key);
    const chain = chainOf(key.pk, key.sk);
    const isLeft = attempt !== null && !pointedAt.has(attempt) && !idsPointedAt.has(idOf(attempt));
    if (isLeft) left.set(attempt, { subject: attempt, entry: null, words: LEFT });
    else if (chain !== null && !proved.has(chain)) findings.set(chain, { subject: chain, entry: null, words: ASTRAY });
    else findings.set(keyText(key), { subject: keyText(key), entry: null, words: ORPHAN });
  }
  return {
    ...report,
    findings: [...report.findings, ...findings.values(), ...unsignedSince(report.publications)],
    unproven: [...report.unproven, ...left.values()],
  };
};
