import { Failure } from '../../../shared/vocabulary/failure';

/** What Excel says when it refuses, in words for the person at the sheet. */
const MESSAGES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '有单元格正在编辑。请先按回车键结束编辑，再试一次。',
  AccessDenied: '工作表或工作簿受密码保护，不能写入。请先在“审阅”选项卡中撤销保护，再试一次。',
  ItemNotFound: '要找的工作表或单元格已经不在了，可能刚被删除或改名。请重新校验后再试。',
  ItemAlreadyExists: '工作簿中已有同名的工作表或名称。请先改名，再试一次。',
  InvalidReference: '要找的单元格已经不在了，可能刚被删除。请重新校验后再试。',
  InvalidArgument: 'Excel 不接受这项内容。请保存工作簿、重新打开后再试；仍然不行，请联系技术支持。',
  InvalidSelection: '当前选中的区域不能办理这项操作。请改选一个单元格，再试一次。',
  InsertDeleteConflict: '插入或删除的行与表格、合并单元格冲突。请取消合并后再试。',
  RequestPayloadSizeLimitExceeded: '一次写入的内容过多，Excel 没有接受。请关闭其他大表格后再试。',
  ResponsePayloadSizeLimitExceeded: '表格内容过多，一次读不完。请删去无关的内容，或把评分表另存为单独的工作簿。',
  ActivityLimitReached: 'Excel 正忙，操作过于频繁。请稍等几秒再试。',
  ServiceNotAvailable: 'Excel 暂时没有响应。请稍等几秒再试。',
  InvalidOrTimedOutSession: '与 Excel 的连接已经断开。请重新打开工作簿后再试。',
  WriteNotSupportedWhenModalDialogOpen: 'Excel 中有打开的对话框。请先关闭对话框，再试一次。',
  FilteredRangeConflict: '工作表正在筛选，不能写入。请先清除筛选，再试一次。',
  UnsupportedSheet: '当前工作表是图表或宏表，不能办理这项操作。请切换到普通工作表。',
  GeneralException:
    '可能有另一个工作簿在最前面。请先点一下本工作簿的窗口，再试一次；仍然不行，请保存后重新打开工作簿。',
  ApiNotFound: '这个版本的 Excel 太旧，缺少所需的功能。请升级到 Excel 2021 或更新的版本。',
};
const OTHERWISE = '请保存工作簿后再试一次；仍然不行，请重新打开工作簿。';

/** Excel refused to do something. `message` is Chinese and says what to do; `code` is Excel's own, for support. */
export class HostRefused extends Failure {
  override readonly name = 'HostRefused';
  override readonly title = 'Excel 没有完成这项操作';

  constructor(
    readonly code: string,
    message = MESSAGES[code] ?? OTHERWISE,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Excel's code of an error; null for an error that is not Excel's. */
export const refusalCode = (error: unknown): string | null =>
  error instanceof OfficeExtension.Error || error instanceof HostRefused ? error.code : null;

/**
 * Runs work in Excel and turns Excel's own errors into `HostRefused`; every other error passes as it is.
 * @throws HostRefused where Excel refused
 */
export const orRefused = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof HostRefused ? null : refusalCode(error);
    throw code === null ? error : new HostRefused(code, undefined, { cause: error });
  }
};
