import type { Store } from '../store/store';
import type { TrailReport } from './trail-finding';
import { verifyTrails } from './verify-trails';

/** Proves a whole table, of which `chains` are all chains that have an entry in it: every trail that years, parks, districts and applications lead to, and that there is none beside these. */
export const verifyTable = async (store: Store, chains: readonly string[]): Promise<TrailReport> => {
  const report = await verifyTrails(store);
  const proved = new Set(report.chains);
  const astray = chains.filter((chain) => !proved.has(chain));
  const words = '有这些记录，却没有登记指向它们：登记可能被删除';
  const findings = astray.map((subject) => ({ subject, entry: null, words }));
  return { ...report, findings: [...report.findings, ...findings] };
};
