import { Failure } from '../../shared/vocabulary/failure';

/** Why no workbook could be read from a file, and what to do about each. */
const REASONS = {
  empty: '文件是空的，可能没有下载或保存完。请向提供者重新索取。',
  webPage: '这是一个网页（HTML 表格），只是扩展名叫 .xlsx。请用 Excel 打开它，另存为“Excel 工作簿（.xlsx）”后再试。',
  binaryWorkbook: '这是二进制工作簿（.xlsb）。请用 Excel 打开它，另存为“Excel 工作簿（.xlsx）”后再试。',
  oldWorkbook: '这是旧版工作簿（.xls）。请用 Excel 打开它，另存为“Excel 工作簿（.xlsx）”后再试。',
  xmlWorkbook: '这是“XML 电子表格 2003”。请用 Excel 打开它，另存为“Excel 工作簿（.xlsx）”后再试。',
  openDocument: '这是 OpenDocument 表格（.ods）。请打开它，另存为“Excel 工作簿（.xlsx）”后再试。',
  encrypted: '工作簿设有打开密码。请在 Excel 中用“文件 → 信息 → 保护工作簿”取消密码，保存后再试。',
  notWorkbook: '这不是 Excel 工作簿。请选择扩展名为 .xlsx、能用 Excel 打开的文件。',
  damaged: '工作簿文件已损坏，或没有下载完整。请在 Excel 中打开并另存为 .xlsx，或向提供者重新索取。',
  tooLarge: '工作簿过大，没有读取。请删除图片和无关的工作表，另存后再试。',
} as const;
export type UnreadableCode = keyof typeof REASONS;

/** A file from which no workbook can be read. */
export class FileUnreadable extends Failure {
  override readonly name = 'FileUnreadable';
  override readonly title = '文件读不出来';

  constructor(
    readonly code: UnreadableCode,
    options?: ErrorOptions,
  ) {
    super(REASONS[code], options);
  }
}
