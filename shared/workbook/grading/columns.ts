import type { ProposedResult } from '../../evaluation/grading/grading-run';
import { absentText } from '../../evaluation/absence/matter';
import { UNDECIDED } from '../../regulation/grades';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE } from '../layout/sheet-styles';
import type { TableColumn } from '../layout/sheet-table';
import type { TableStyle } from '../layout/table-styles';

interface GradingColumn extends TableColumn<ProposedResult> {
  readonly style: TableStyle;
}

const NAME_WIDTH = 34;
const WORDS_WIDTH = 60;
const GRADE_WIDTH = 9;
const LEAST_HEIGHT = 20;
const MONEY = '补助资金（万元）';
const EITHER = `${UNDECIDED}园区的两种结果（万元）`;

const words = ({ subsidy, either, absence }: ProposedResult): string => {
  if (subsidy) return `${absence ? `${absentText(absence)}。` : ''}${subsidy.explanation.join('')}`;
  return either
    ? `与名额边缘的园区同分，由领导小组确定：定为优秀，合计 ${either.excellent.total} 万元；定为合格，合计 ${either.pass.total} 万元。`
    : '';
};
/** The grade; of a park that was not assessed, that. */
export const gradeText = ({ grade, absence }: Pick<ProposedResult, 'grade' | 'absence'>): string =>
  grade ?? (absence ? absentText(absence) : '');
const subsidyColumn = (
  header: string,
  part: 'base' | 'bonus' | 'total',
  style: TableStyle = 'money',
): GradingColumn => ({
  header,
  group: MONEY,
  width: 10,
  style,
  summary: 'SUM',
  value: ({ subsidy }) => subsidy?.[part] ?? '',
});

/** The columns of 等次拟定; the first is the key (park id), hidden. */
export const GRADING_COLUMNS: readonly GradingColumn[] = [
  { header: '园区编号', width: 0, style: 'key', value: ({ park }) => park },
  { header: '名次', width: 7, style: 'center', value: ({ rank }) => rank ?? '' },
  { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '最终\n总分', width: 9, style: 'total', value: ({ total }) => total ?? '' },
  { header: '拟定\n等次', width: GRADE_WIDTH, style: 'total', value: gradeText },
  {
    header: '认定\n年次',
    group: MONEY,
    width: 7,
    style: 'center',
    value: ({ subsidy, either }) => (subsidy ?? either?.pass)?.yearOfRecognition ?? '',
  },
  subsidyColumn('基准', 'base'),
  subsidyColumn('优秀\n增加', 'bonus'),
  subsidyColumn('合计', 'total', 'total'),
  { header: '状态', group: MONEY, width: 10, style: 'center', value: ({ subsidy }) => subsidy?.state ?? '' },
  {
    header: '定为优秀',
    group: EITHER,
    width: 12,
    style: 'money',
    value: ({ either }) => either?.excellent.total ?? '',
  },
  { header: '定为合格', group: EITHER, width: 12, style: 'money', value: ({ either }) => either?.pass.total ?? '' },
  { header: '填报\n版本', width: 7, style: 'center', value: ({ version }) => (version === 0 ? '' : version) },
  { header: '补助说明', width: WORDS_WIDTH, style: 'text', value: words },
];

const position = (header: string) => GRADING_COLUMNS.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const GRADING_POSITIONS = {
  rank: position('名次'),
  name: position('园区'),
  total: position('最终\n总分'),
  grade: position('拟定\n等次'),
  excellent: position('定为优秀'),
} as const;

/** Height in points of a park's row: enough for its name and for the words about its money. */
export const gradingRowHeight = (result: ProposedResult): number =>
  rowHeight(
    [
      { text: result.name, width: NAME_WIDTH, size: BODY_SIZE },
      { text: words(result), width: WORDS_WIDTH, size: SMALL_SIZE },
      { text: gradeText(result), width: GRADE_WIDTH, size: BODY_SIZE },
    ],
    LEAST_HEIGHT,
  );
