import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import { Version, type ParkId, type Year } from '../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../shared/evaluation/procedure/park-steps';
import { totalTenants } from '../../shared/evaluation/tenants/totals';
import type { Store } from '../store/store';
import { digestOf } from '../trail/chain';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';

/** Checks each list of tenants that a trail tells of against what is stored, and that the last one counts, with its codes. */
export const verifyTenants = async (
  store: Store,
  year: Year,
  park: ParkId,
  events: readonly EvaluationEvent[],
  found: TrailFindings,
): Promise<void> => {
  const listings = events.filter(({ kind }) => kind === PARK_STEPS.listTenants.event);
  const head = await store.tenantsHead(year, park);
  const last = listings.at(-1);
  found.expect(
    (head?.version ?? 0) === (last?.version ?? 0),
    last?.sequence ?? null,
    '园区登记的入驻企业名录不是最近一版',
  );
  for (const { sequence, version, content, at, by } of listings) {
    const kept = await store.keptTenants(year, park, Version.parse(version));
    if (!kept) {
      found.expect(false, sequence, `第${version}版入驻企业名录缺失`);
      continue;
    }
    const { digest, totals, submittedAt, submittedBy } = kept.version;
    const isWhole = content === digest && content === digestOf({ version, tenants: kept.rows });
    found.expect(isWhole, sequence, `第${version}版入驻企业名录与记录的摘要不符`);
    found.expect(
      isSame(
        { totals, submittedAt, submittedBy },
        { totals: totalTenants(kept.tenants), submittedAt: at, submittedBy: by },
      ),
      sequence,
      `第${version}版入驻企业名录的合计、时间或经办人与名录不符`,
    );
    if (version !== head?.version) continue;
    found.expect(head.revision === kept.version.revision, sequence, '园区登记的入驻企业名录不是最近一版');
    const missing = await store.missingCodes(year, kept.version, kept.tenants);
    found.expect(missing.length === 0, sequence, `入驻企业名录有 ${missing.length} 个代码没有登记，查重时会漏掉`);
  }
};
