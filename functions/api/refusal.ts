import type { Finding } from '../../shared/api/finding';
import type { Instant, Year } from '../../shared/api/ids';
import { PROBLEMS, problemUri, type Problem, type ProblemType } from '../../shared/api/problem';

const inChongqing = (instant: Instant) =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );

type Extra = Pick<Problem, 'findings' | 'currentVersion'>;

/** A request that is refused: becomes an RFC 9457 problem. `detail` says in Chinese what happened and what to do. */
export abstract class Refusal extends Error {
  constructor(
    readonly type: ProblemType,
    readonly detail: string,
    readonly extra: Extra = {},
  ) {
    super(type);
  }

  /** The problem as it is answered; `instance` names the request for a report to support. */
  problem(instance: string): Problem {
    const { status, title } = PROBLEMS[this.type];
    return { type: problemUri(this.type), title, status, detail: this.detail, instance, ...this.extra };
  }
}

export class MalformedRequest extends Refusal {
  constructor(detail: string) {
    super('malformed-request', detail);
  }
}
export class NotSignedIn extends Refusal {
  constructor(detail = '请登录后再试。') {
    super('not-signed-in', detail);
  }
}
export class NotAllowed extends Refusal {
  constructor(roleName: string) {
    super('not-allowed', `您的身份是“${roleName}”，不能办理这项操作；如需办理，请联系市人力社保局。`);
  }
}
export class NotFound extends Refusal {
  constructor(detail = '没有您可以查看的这项内容，请核对年度和园区。') {
    super('not-found', detail);
  }
}
export class YearHasNoPlan extends Refusal {
  constructor(year: Year) {
    super('year-has-no-plan', `${year}年度尚未制定评估方案，请等待市人力社保局下达后再办理。`);
  }
}
export class StaleVersion extends Refusal {
  constructor(detail: string, currentVersion?: number) {
    super('stale-version', detail, currentVersion === undefined ? {} : { currentVersion });
  }
}
export class KeyReused extends Refusal {
  constructor() {
    super('idempotency-key-reused', '同一个 Idempotency-Key 已用于另一份内容。内容有改动时，请换用新的编号重新发送。');
  }
}
export class SubmissionsClosed extends Refusal {
  constructor(closedAt: Instant) {
    super('not-open', `自评已于${inChongqing(closedAt)}截止。如需补报，请联系市人力社保局说明情况。`);
  }
}
export class AlreadyPublished extends Refusal {
  constructor(year: Year) {
    super('not-open', `${year}年度评估结果已经公布，不能再办理这项操作。如有异议，请联系市人力社保局。`);
  }
}
export class PlanFrozen extends Refusal {
  constructor(year: Year) {
    super('plan-frozen', `${year}年度已有园区提交自评，评估方案不能再修改。`);
  }
}
export class NotEveryParkSubmitted extends Refusal {
  constructor(missing: readonly string[]) {
    const shown = missing.slice(0, 10).join('、');
    const rest = missing.length > 10 ? `等${missing.length}个园区` : '';
    super('not-every-park-submitted', `${shown}${rest}尚未提交自评，请催报后再拟定等次。`);
  }
}
export class TiesUndecided extends Refusal {
  constructor(parks: readonly string[]) {
    super(
      'ties-undecided',
      `${parks.slice(0, 10).join('、')}${parks.length > 10 ? `等${parks.length}个园区` : ''}得分并列，等次待定，请由绩效评估领导小组先行确定。`,
    );
  }
}
export class PickOverQuota extends Refusal {
  constructor(picked: number, placesLeft: number) {
    super('pick-over-quota', `选定了${picked}个园区，优秀名额只剩${placesLeft}个，请减少后再确定；也可以少选或不选。`);
  }
}
export class PickNotUndecided extends Refusal {
  constructor(parks: readonly string[]) {
    super(
      'malformed-request',
      `${parks.slice(0, 10).join('、')}不在待定园区之列，只能从得分并列的待定园区中确定优秀等次。`,
    );
  }
}
export class BodyTooLarge extends Refusal {
  constructor(limit: number) {
    super('body-too-large', `一次最多提交 ${limit / 1024} KB。请检查表格中是否粘贴了多余的内容。`);
  }
}
export class InvalidSubmission extends Refusal {
  constructor(findings: readonly Finding[], errors: number) {
    super('invalid-submission', `有 ${errors} 处错误，请按提示修改后重新提交；已填内容不受影响。`, {
      findings: [...findings],
    });
  }
}
export class TemporarilyUnavailable extends Refusal {
  constructor() {
    super('temporarily-unavailable', '系统正忙，请稍候片刻再试；重复提交不会产生两份记录。');
  }
}
export class InternalError extends Refusal {
  constructor() {
    super(
      'internal-error',
      '系统出现意外错误，没有保存任何改动。请稍后再试；仍不成功的，请把本次请求编号告诉技术支持。',
    );
  }
}
