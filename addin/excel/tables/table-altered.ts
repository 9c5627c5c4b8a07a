import { Failure } from '../../../shared/vocabulary/failure';

/** The heads of the table are not where we drew them: writing would go over somebody's own columns. Nothing was changed. */
export class TableAltered extends Failure {
  override readonly name = 'TableAltered';
  override readonly title = '表的结构被改动过';

  constructor(readonly sheet: string) {
    super(
      `“${sheet}”的表头与系统格式不一致（可能移动、插入或改名了列）。为免覆盖已有内容，没有写入。请先把这个工作表改名，再重新生成。`,
    );
  }
}
