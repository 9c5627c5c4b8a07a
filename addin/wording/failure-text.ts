import type { ApiProblem } from '../client/api-problem';

/** What is said about a failure: what happened and what to do. */
export interface FailureText {
  readonly title: string;
  readonly detail: string;
  /** Number of the request, for a report to support. */
  readonly reference: string | null;
}

// By its name, not its class: the class would bring every schema of the API into the page that asks to sign in.
const isApiProblem = (failure: unknown): failure is ApiProblem =>
  failure instanceof Error && failure.name === 'ApiProblem';

/** Titles of the failures that are named in this add-in; each carries its own Chinese message. */
const TITLES: Readonly<Record<string, string>> = {
  NetworkFailed: '网络不通',
  UnreadableAnswer: '服务器回复异常',
  SettingsUnusable: '系统配置有误',
  SignInFailed: '没有登录',
  SessionNotEnded: '没有完全退出',
  HostRefused: 'Excel 没有完成这项操作',
  KeepsChanging: '数据正在变化',
  SheetExists: '已有同名的工作表',
  PlanSheetUnreadable: '目标任务读不出来',
  NothingToReport: '还不能生成自评报告',
  FileUnfit: '这个文件不能上传',
  FileUnreadable: '读不到这个文件',
  UploadCut: '文件没有传完',
  UploadRefused: '文件没有被接收',
  NotPublished: '评估结果尚未公布',
  TableAltered: '汇总表的结构被改动过',
};

/** Chinese words for whatever went wrong. A failure that nobody foresaw says so, with its own text for support. */
export const failureText = (failure: unknown): FailureText => {
  if (isApiProblem(failure))
    return {
      title: failure.problem.title,
      detail: failure.problem.detail,
      reference: failure.problem.instance ?? null,
    };
  if (failure instanceof Error && failure.name in TITLES)
    return { title: TITLES[failure.name] ?? failure.name, detail: failure.message, reference: null };
  const said = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return {
    title: '程序出错',
    detail: '这项操作没有完成，表格里的内容不受影响。请重试；仍不成功的，请把下面的文字告诉系统管理员。',
    reference: said.slice(0, 300),
  };
};
