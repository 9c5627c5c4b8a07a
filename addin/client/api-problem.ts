import { Failure } from '../../shared/failure';
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

/** Something answered that is not our API, for example a proxy's or a gateway's own error page. */
export class UnreadableAnswer extends Failure {
  override readonly name = 'UnreadableAnswer';
  override readonly title = '服务器回复异常';
  readonly status: number;
  constructor(status: number, options?: ErrorOptions) {
    super(
      `服务器的回复无法识别（HTTP ${String(status)}）。请稍后重试；仍不成功的，请联系市人力社保局系统管理员。`,
      options,
    );
    this.status = status;
  }
}
