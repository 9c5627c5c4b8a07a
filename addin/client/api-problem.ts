import { Failure } from '../../shared/vocabulary/failure';
import { problemUri, type Problem, type ProblemType } from '../../shared/api/problem';

/** The API refused (RFC 9457). `message` is its Chinese detail: what happened and what to do. */
export class ApiProblem extends Failure {
  override readonly name = 'ApiProblem';
  override readonly title: string;
  override readonly reference: string | null;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
    this.title = problem.title;
    this.reference = problem.instance ?? null;
  }

  /** Whether this is the problem of that type. */
  is(type: ProblemType): boolean {
    return this.problem.type === problemUri(type);
  }
}

/** What a gateway in front of the API says while the API is away, or has too much to do. */
const GATEWAY_STATUSES = new Set([429, 502, 503, 504]);

/** Something answered that is not our API, for example a proxy's or a gateway's own error page. */
export class UnreadableAnswer extends Failure {
  override readonly name = 'UnreadableAnswer';
  override readonly title: string;
  readonly status: number;
  /** Whether the API is only away for a while. */
  readonly isPassing: boolean;
  constructor(status: number, options?: ErrorOptions) {
    const isPassing = GATEWAY_STATUSES.has(status);
    const what = isPassing ? '服务器暂时不能办理' : '服务器的回复无法识别';
    super(`${what}（代码 ${String(status)}）。请过几分钟重试；仍不成功的，请联系市人力社保局系统管理员。`, options);
    this.status = status;
    this.isPassing = isPassing;
    this.title = isPassing ? '服务暂时不可用' : '服务器回复异常';
  }
}
