import type { Notice } from '../../evaluation/grading/notice';
import { single } from '../layout/a1-reference';
import type { Area, CellStyle, LayoutCell, SheetLayout } from '../layout/layout';
import { numberCell, textCell } from '../layout/cells';
import { NOTICE_CELL } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { STYLES } from '../layout/sheet-styles';

const NUMBER = 0;
const NAME = 1;
const DISTRICT = 2;
const GRADE = 3;
const WIDTHS = [7, 46, 16, 12] as const;
const HEADERS = ['序号', '园区', '区县', '等次'];
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
const TEXT_SIZE = 14;
const TITLE_SIZE = 20;
const LIST_SIZE = 12;
const INDENT = '　　';
/** A row is at most 409 points high: longer paragraphs go on in the next row. */
const LONGEST = 480;

const text: CellStyle = {
  font: { name: '仿宋', size: TEXT_SIZE },
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
};
const list: CellStyle = { ...STYLES.center, font: { name: '仿宋', size: LIST_SIZE } };
const STYLES_HERE: Readonly<Record<string, CellStyle>> = {
  title: { ...STYLES.title, font: { name: '宋体', size: TITLE_SIZE, bold: true } },
  number: { ...text, horizontal: 'center' },
  text,
  heading: { ...text, font: { name: '黑体', size: TEXT_SIZE } },
  signature: { ...text, horizontal: 'right' },
  listTitle: { ...text, font: { name: '黑体', size: TEXT_SIZE }, horizontal: 'center' },
  header: { ...STYLES.header, font: { name: '黑体', size: LIST_SIZE } },
  list,
  name: { ...list, horizontal: 'left' },
};

interface Line {
  readonly style: string;
  readonly text: string;
}
const pieces = (paragraph: string): readonly string[] =>
  Array.from({ length: Math.ceil(paragraph.length / LONGEST) }, (_, n) =>
    paragraph.slice(n * LONGEST, (n + 1) * LONGEST),
  );
const bodyLines = (paragraph: string): readonly Line[] =>
  pieces(`${INDENT}${paragraph}`).map((piece) => ({ style: 'text', text: piece }));

const linesOf = (notice: Notice): readonly Line[] => [
  { style: 'title', text: notice.title },
  { style: 'number', text: notice.documentNumber },
  { style: 'text', text: notice.addressees },
  ...bodyLines(notice.opening),
  ...notice.sections.flatMap(({ heading, paragraphs }) => [
    { style: 'heading', text: `${INDENT}${heading}` },
    ...paragraphs.flatMap(bodyLines),
  ]),
  { style: 'text', text: `${INDENT}附件：${notice.listTitle}` },
  { style: 'signature', text: notice.issuer },
  { style: 'signature', text: notice.date },
  { style: 'text', text: '附件' },
  { style: 'listTitle', text: notice.listTitle },
];

const heightOf = ({ style, text: words }: Line): number => {
  const size = STYLES_HERE[style]?.font?.size ?? TEXT_SIZE;
  return rowHeight([{ text: words, width: WHOLE, size }], size * 2);
};

/** 通报 as a sheet to print: the text of the notice across A4, then the public list of parks by rank. */
export const noticeSheet = (notice: Notice): SheetLayout => {
  const lines = linesOf(notice);
  const header = lines.length;
  const first = header + 1;
  const across = (row: number): Area => ({ row, column: NUMBER, rows: 1, columns: WIDTHS.length });
  const rows = notice.list.flatMap(({ number, name, districtName, grade }, index): readonly LayoutCell[] => {
    const row = first + index;
    return [
      numberCell(row, NUMBER, 'list', number),
      textCell(row, NAME, 'name', name),
      textCell(row, DISTRICT, 'list', districtName),
      textCell(row, GRADE, 'list', grade),
    ];
  });
  return {
    name: SHEETS.notice,
    columns: WIDTHS,
    heights: {
      ...Object.fromEntries(lines.map((line, row) => [row, heightOf(line)])),
      [header]: 26,
      ...Object.fromEntries(
        notice.list.map(({ name, grade }, index) => [
          first + index,
          rowHeight(
            [
              { text: name, width: WIDTHS[NAME], size: LIST_SIZE },
              { text: grade, width: WIDTHS[GRADE], size: LIST_SIZE },
            ],
            24,
          ),
        ]),
      ),
    },
    styles: STYLES_HERE,
    cells: [
      ...lines.map((line, row) => textCell(row, NUMBER, line.style, line.text)),
      ...HEADERS.map((words, column) => textCell(header, column, 'header', words)),
      ...rows,
    ],
    merges: lines.map((_, row) => across(row)),
    names: { [NOTICE_CELL]: single(0, NUMBER) },
    validations: [],
    unlocked: [],
    protect: false,
    highlights: [],
    print: { orientation: 'portrait', paper: 'A4', fitToWidth: true },
    tabColor: '#C00000',
  };
};
