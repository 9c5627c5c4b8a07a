import type { Evidence } from '../../evaluation/evidence/evidence';
import type { Instant, Year } from '../../vocabulary/ids';
import { DOCUMENT_KINDS, SELF_ASSESSMENT } from '../../regulation/evidence';
import { indicatorOf, type RuleSet } from '../../regulation/rule-set';
import { beijingSerial, beijingText } from '../../vocabulary/beijing-time';
import { REFRESH_WORDS } from '../grading/consolidated-sheet';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE } from '../layout/sheet-styles';
import type { SheetTable, TableColumn, TableLine } from '../layout/sheet-table';
import { TABLE_STYLES, type TableStyle } from '../layout/table-styles';

/** Whose evidence of which year it is, and when it was read. */
export interface EvidenceStamp {
  readonly year: Year;
  readonly parkName: string;
  readonly readAt: Instant;
  readonly ruleSet: RuleSet;
}

const TITLE_WIDTH = 26;
const DOCUMENT_WIDTH = 34;
const NUMBER_WIDTH = 20;
const FILE_WIDTH = 34;
const LEAST_HEIGHT = 20;
/** Characters of a digest that are shown: enough to tell files apart, and to compare with the whole one. */
const DIGEST_SHOWN = 12;
const KILOBYTE = 1024;

interface EvidenceColumn extends TableColumn<Evidence> {
  readonly style: TableStyle;
}

/** The columns of 佐证材料; the first is the key (the id of the evidence), hidden. */
export const evidenceColumns = (ruleSet: RuleSet): readonly EvidenceColumn[] => [
  { header: '材料编号', width: 0, style: 'key', value: ({ id }) => id },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: '项目', width: 7, style: 'center', value: ({ item }) => item },
  { header: '评估内容', width: TITLE_WIDTH, style: 'text', value: ({ item }) => indicatorOf(ruleSet, item).title },
  { header: '材料名称', width: DOCUMENT_WIDTH, style: 'name', value: ({ document }) => document },
  { header: '类别', width: 20, style: 'text', value: ({ kind }) => DOCUMENT_KINDS[kind] },
  { header: '文号', width: NUMBER_WIDTH, style: 'name', value: ({ number }) => number },
  { header: '文件', width: FILE_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '大小\n（KB）', width: 9, style: 'score', value: ({ size }) => Math.ceil(size / KILOBYTE) },
  { header: '摘要\n（SHA-256）', width: 15, style: 'center', value: ({ sha256 }) => sha256.slice(0, DIGEST_SHOWN) },
  { header: '上传时间', width: 16.5, style: 'time', value: ({ at }) => beijingSerial(at) },
  { header: '上传人', width: 16, style: 'center', value: ({ by }) => by },
];

const linesOf = ({ year, parkName, readAt }: EvidenceStamp, rows: number): readonly TableLine[] => [
  { text: `${year}年度${parkName}${SHEETS.evidence}清单`, style: 'leftTitle', height: 34 },
  { text: `取数时间：${beijingText(readAt)}　　材料 ${rows} 份　　${REFRESH_WORDS}`, style: 'note', height: 20 },
  { text: `${SELF_ASSESSMENT.evidenceClause}：${SELF_ASSESSMENT.evidenceText}。`, style: 'note', height: 20 },
];

/** 佐证材料: one row per piece of evidence, by item. Files are opened in the pane: a sheet holds no links that expire. */
export const evidenceTable = (rows: readonly Evidence[], stamp: EvidenceStamp): SheetTable<Evidence> => {
  const columns = evidenceColumns(stamp.ruleSet);
  const nameColumn = columns.findIndex(({ header }) => header === '材料名称');
  return {
    lines: linesOf(stamp, rows.length),
    summaryText: null,
    sheet: SHEETS.evidence,
    styles: TABLE_STYLES,
    columns,
    key: ({ id }) => id,
    nameColumn,
    height: ({ item, document, number, name }) =>
      rowHeight(
        [
          { text: indicatorOf(stamp.ruleSet, item).title, width: TITLE_WIDTH, size: SMALL_SIZE },
          { text: document, width: DOCUMENT_WIDTH, size: BODY_SIZE },
          { text: number, width: NUMBER_WIDTH, size: BODY_SIZE },
          { text: name, width: FILE_WIDTH, size: BODY_SIZE },
        ],
        LEAST_HEIGHT,
      ),
    frozen: nameColumn + 1,
    highlights: () => [],
    charts: () => [],
    paper: 'A4',
    tabColor: '#7F6000',
  };
};
