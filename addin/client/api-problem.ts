import { problemUri, type Problem, type ProblemType } from '../../shared/api/problem';

/** The API refused (RFC 9457). `message` is its Chinese detail: what happened and what to do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  /** Whether this is the problem of that type. */
  is(type: ProblemType): boolean {
    return this.problem.type === problemUri(type);
  }
}

/** Something answered that is not our API, for example a proxy's or a gateway's own error page. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  readonly status: number;
  constructor(status: number, options?: ErrorOptions) {
    super(
      `服务器的回复无法识别（HTTP ${String(status)}）。请稍后重试；仍不成功的，请联系市人力社保局系统管理员。`,
      options,
    );
    this.status = status;
  }
}
