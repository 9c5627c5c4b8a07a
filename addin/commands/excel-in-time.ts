import { Failure } from '../../shared/vocabulary/failure';

/** Excel holds a batch for as long as a cell is being edited, and says nothing of it. */
class ExcelKeepsWaiting extends Failure {
  override readonly name = 'ExcelKeepsWaiting';
  override readonly title = 'Excel 一直没有应答';
  constructor() {
    super('一般是因为有单元格正在编辑。请按回车键，或点一下别的单元格，再点一次刚才的按钮。');
  }
}

/** Milliseconds that a button of the ribbon waits for Excel: long enough to end what one types, short enough to wonder. */
const LONGEST = 15_000;

/**
 * What Excel answers to work that was asked of it, if it does so in time. What it still holds it does once nothing is edited any more: the work has to do no harm by then.
 * @throws {ExcelKeepsWaiting}, and whatever the work throws
 */
export const excelInTime = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ExcelKeepsWaiting()), LONGEST);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
