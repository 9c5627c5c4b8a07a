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
