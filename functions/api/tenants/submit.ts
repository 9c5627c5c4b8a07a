import { Version } from '../../../shared/vocabulary/ids';
import { TenantVersion, type TenantSent } from '../../../shared/api/tenants';
import { checkTenants, type TenantRow } from '../../../shared/evaluation/tenants/check';
import { digestOf } from '../../trail/chain';
import { DanglingPointer } from '../../store/table/failures';
import { RevisionId } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { parkWrite, type OpenStep, type ParkDecision } from '../frame/park-step';
import type { TenantFinding } from '../../../shared/evaluation/tenants/findings';
import { listed } from '../frame/listed';
import { Refusal, StaleVersion } from '../frame/refusal';

/** Rows that a problem names one by one. */
const NAMED = 50;

/** Something is wrong in rows of a list that was sent. */
export class InvalidTenants extends Refusal {
  constructor(findings: readonly TenantFinding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const rows = [...new Set(errors.map(({ row }) => row))];
    const [first] = errors;
    super(
      'invalid-tenants',
      `入驻企业名录有 ${errors.length} 处错误（${listed(
        rows.map((row) => `第 ${row} 行`),
        '行',
      )}）。${first ? `${first.text.where}：${first.text.what}${first.text.todo}` : ''}改正后请重新提交；已填内容不受影响。`,
      {
        tenants: errors
          .slice(0, NAMED)
          .map(({ row, field, code, text }) => ({ row, field, code, words: text.what + text.todo })),
      },
    );
  }
}

/** The list was submitted again since. */
export class TenantsMoved extends StaleVersion {
  constructor(basedOn: number, current: number) {
    super(
      `系统中已有第 ${current} 版入驻企业名录，您修改时依据的是第 ${basedOn} 版。请先重新读取，核对第 ${current} 版后再提交。`,
      current,
    );
  }
}

/** Decimal text is how an API may send an exact amount; in a cell of a sheet it would be a mistake. */
const DECIMAL = /^\d{1,8}(\.\d{1,6})?$/;
const amount = (sent: number | string) => (typeof sent === 'string' && DECIMAL.test(sent) ? Number(sent) : sent);
const rowOf = (sent: TenantSent, index: number): TenantRow => ({
  row: index + 1,
  cells: { ...sent, revenue: amount(sent.revenue), tax: amount(sent.tax) },
});

const accept = async (
  _: OpenStep,
  { principal, parameters, body, now, dependencies }: Exchange<'listTenants'>,
): Promise<ParkDecision & { readonly answer: TenantVersion }> => {
  const { store, newId } = dependencies;
  const { year, park } = parameters;
  const current = (await store.tenantsHead(year, park))?.version ?? 0;
  if (body.basedOn !== current) throw new TenantsMoved(body.basedOn, current);
  const { tenants, totals, findings } = checkTenants(body.tenants.map(rowOf));
  if (!tenants || !totals || tenants.length === 0) throw new InvalidTenants(findings);
  const version = Version.parse(current + 1);
  const revision = RevisionId.parse(newId());
  const digest = digestOf({ version, tenants });
  const written = { park, year, version, submittedAt: now, submittedBy: principal.account, totals, digest, revision };
  await store.putTenants(year, park, revision, tenants);
  return {
    version,
    sheet: body.sheet,
    content: digest,
    items: store.tenantsItems(written),
    recorded: { kind: 'tenants', year, park, version },
    answer: TenantVersion.parse(written),
  };
};

export const listTenants: Handler<'listTenants'> = parkWrite('listTenants', accept, async (recorded, store) => {
  if (recorded.kind !== 'tenants') throw new DanglingPointer('The answer to a list of tenants');
  return TenantVersion.parse(await store.tenantsVersion(recorded.year, recorded.park, recorded.version));
});
