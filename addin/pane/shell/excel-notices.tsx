import type { Aside } from '../../excel/workbook/asides';
import { Notice } from '../controls/notice';
import { NotedLines } from './noted-lines';

/** What is to be known of Excel whatever is done in the pane: that it keeps work waiting, and what it has left undone beside a job. */
export const ExcelNotices = ({
  isCellEdited,
  asides,
  onNoted,
}: {
  readonly isCellEdited: boolean;
  readonly asides: readonly Aside[];
  readonly onNoted: () => void;
}) => (
  <>
    {isCellEdited && (
      <Notice intent="info" title="有单元格正在编辑">
        请按回车键，或点一下别的单元格。刚才的操作随后会自动完成，不用再点。
      </Notice>
    )}
    {asides.length > 0 && <NotedLines title="还有没做到的" lines={asides.map(({ text }) => text)} onNoted={onNoted} />}
  </>
);
