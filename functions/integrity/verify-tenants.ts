import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import { Version, type ParkId, type Year } from '../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../shared/evaluation/procedure/park-steps';
import { totalTenants } from '../../shared/evaluation/tenants/totals';
import { SCHEMA, type TenantCodeItem } from '../store/table/items';
import type { Kept } from '../store/table/kept';
import { KINDS } from '../store/table/kinds';
import type { Store } from '../store/store';
import type { KeptTenants } from '../store/tenants';
import { digestOf } from '../trail/chain';
import { isSame } from './trail-finding';
import type { TrailFindings } from './verify-chain';

/** The codes of a list in the index: each of them as the list says. */
const verifyCodes = async (
  store: Store,
  { version: { year, park, revision }, tenants, schema }: KeptTenants,
  sequence: number,
  found: TrailFindings,
): Promise<void> => {
  const codes = new Map(
    (await store.keptCodes(year, { park, revision }, tenants)).map((kept) => [kept.item.code, kept]),
  );
  const wrong = tenants.filter(({ code, name }) => {
    const kept = codes.get(code);
    found.account(KINDS.tenantCode.key(year, code, park, revision));
    const expected: TenantCodeItem = { schema: SCHEMA, code, park, revision, name };
    return !kept || !isSame(kept.item, expected) || kept.schema !== schema;
  });
  const words = `入驻企业名录有 ${wrong.length} 个代码没有登记或登记不符，查重时会漏掉`;
  found.expect(wrong.length === 0, sequence, words);
};

/** Checks each list of tenants that a trail tells of against what is stored, and that the last one counts, with its codes. */
export const verifyTenants = async (
  store: Store,
  year: Year,
  park: ParkId,
  kept: readonly Kept<EvaluationEvent>[],
  found: TrailFindings,
): Promise<void> => {
  const listings = kept.filter(({ item }) => item.kind === PARK_STEPS.listTenants.event);
  let counting: KeptTenants | null = null;
  for (const [index, { item, schema }] of listings.entries()) {
    const { sequence, version, content, at, by } = item;
    found.expect(version === index + 1, sequence, '入驻企业名录的版本不连续');
    const list = await store.keptTenants(year, park, Version.parse(version));
    counting = list;
    if (!list) {
      found.expect(false, sequence, `第${version}版入驻企业名录缺失`);
      continue;
    }
    const { digest, revision } = list.version;
    const isWhole = content === digest && content === digestOf({ version, tenants: list.rows });
    found.expect(isWhole, sequence, `第${version}版入驻企业名录与记录的摘要不符`);
    const totals = totalTenants(list.tenants);
    found.expectWhole(
      KINDS.tenantsVersion.key(year, park, Version.parse(version)),
      await store.whole(KINDS.tenantsVersion, year, park, Version.parse(version)),
      { item: { park, year, version, submittedAt: at, submittedBy: by, totals, digest: content, revision }, schema },
      sequence,
      `第${version}版入驻企业名录的合计、时间或经办人与名录不符`,
    );
    const isInPlace = list.parts.every((part, place) =>
      isSame([part.key, part.schema], [KINDS.tenantsPart.key(year, park, revision, place + 1), schema]),
    );
    found.account(...list.parts.map(({ key }) => key));
    found.expect(isInPlace, sequence, `第${version}版入驻企业名录的分段不在其位置`);
    await verifyCodes(store, list, sequence, found);
  }
  const last = listings.at(-1);
  const head = counting && { park, version: counting.version.version, revision: counting.version.revision };
  found.expectWhole(
    KINDS.tenantsHead.key(year, park),
    await store.whole(KINDS.tenantsHead, year, park),
    { item: head, schema: last?.schema },
    last?.item.sequence ?? null,
    '园区登记的入驻企业名录不是最近一版',
  );
};
