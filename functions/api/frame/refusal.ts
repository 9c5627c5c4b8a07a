import type { Year } from '../../../shared/vocabulary/ids';
import { PROBLEMS, problemUri, type Problem, type ProblemType } from '../../../shared/api/problem';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

type Extra = Pick<Problem, 'findings' | 'reportFindings' | 'places' | 'tenants' | 'currentVersion'>;

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
/** Whom to ask follows from who needs a role: the provider's own accounts are none of our business. */
export class WithoutRole extends Refusal {
  constructor(account: string) {
    super(
      'no-role',
      `登录已经成功${account ? `（账号：${account}）` : ''}，但这个账号在“园评”中还没有身份，不能办理。园区请联系所在区县人力社保局，区县人力社保局和评审专家请联系市人力社保局；开通后重新登录即可。`,
    );
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
export class AlreadyPublished extends Refusal {
  constructor(year: Year) {
    super('not-open', `${year}年度评估结果已经公布，不能再办理这项操作。如有异议，请联系市人力社保局。`);
  }
}
export class BodyTooLarge extends Refusal {
  constructor(limit: number) {
    const most = limit < MEGABYTE ? `${limit / KILOBYTE} KB` : `${limit / MEGABYTE} MB`;
    super('body-too-large', `一次最多提交 ${most}。请检查表格中是否粘贴了多余的内容。`);
  }
}
export class TemporarilyUnavailable extends Refusal {
  constructor() {
    super('temporarily-unavailable', '系统正忙，请稍候片刻再试；重复提交不会产生两份记录。');
  }
}
/** The answer would have come too late. Whether something was written is for a repeated request to find out. */
export class OutOfTime extends TemporarilyUnavailable {
  override readonly name = 'OutOfTime';
}
/** Something that the system needs is denied to it: only whoever runs it can help, and an alarm has told them. */
export class ServiceFault extends Refusal {
  constructor() {
    super(
      'service-fault',
      '系统自身的权限或配置出了问题，现在办不了这项操作；与您的网络和填写的内容无关。已自动通知系统管理员，请过一段时间再试，重复提交不会产生两份记录；急需办理的，请联系市人力社保局，并告知本次请求编号。',
    );
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
