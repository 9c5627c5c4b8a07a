import type { Failure } from '../../shared/vocabulary/failure';

/** What is said about a failure: what happened and what to do. */
export interface FailureText {
  readonly title: string;
  readonly detail: string;
  /** Number of the request, for a report to support. */
  readonly reference: string | null;
}

// By its words, not its class: the page's parts and the script that fetches them have a copy of the class each.
const isForeseen = (failure: unknown): failure is Failure =>
  failure instanceof Error && 'title' in failure && typeof failure.title === 'string';

/** Chinese words for whatever went wrong. A failure that nobody foresaw says so, with its own text for support. */
export const failureText = (failure: unknown): FailureText => {
  if (isForeseen(failure)) return { title: failure.title, detail: failure.message, reference: failure.reference };
  const said = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  return {
    title: '程序出错',
    detail: '这项操作没有完成，表格里的内容不受影响。请重试；仍不成功的，请把下面的文字告诉系统管理员。',
    reference: said.slice(0, 300),
  };
};
