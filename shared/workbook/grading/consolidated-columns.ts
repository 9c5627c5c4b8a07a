import type { ConsolidatedRow } from '../../api/consolidated';
import { absentText } from '../../evaluation/absence/matter';
import { STAGE_WORDS } from '../../vocabulary/stages';
import type { ItemId } from '../../regulation/indicators/indicator';
import { TOTAL_PLACES } from '../../assessment/score';
import { itemIds, indicatorOf, type RuleSet } from '../../regulation/rule-set';
import { beijingSerial } from '../../vocabulary/beijing-time';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE } from '../layout/sheet-styles';
import type { TableColumn, TableValue } from '../layout/sheet-table';
import type { TableStyle } from '../layout/table-styles';

interface ConsolidatedColumn extends TableColumn<ConsolidatedRow> {
  readonly style: TableStyle;
}

/** In characters: the usual name of a park on one line, in whichever font stands in for 宋体. */
export const NAME_WIDTH = 38;
const STAGE_WIDTH = 10;
/** Room for a head of two lines beside its filter button. */
const SCORE_WIDTH = 11;
const REASON_WIDTH = 56;
/** Height of a row of one line, in points. */
const LEAST_HEIGHT = 20;

type Side = (row: ConsolidatedRow) => number | null;
const claimed: Side = ({ claimedTotal }) => claimedTotal;
/** What a park sent that takes no part comes to no score. */
const computed: Side = ({ total, absence }) => (absence ? null : total);
const reviewed: Side = (row) => row.reviewed?.total ?? null;
const panel: Side = (row) => row.panel?.total ?? null;
const final: Side = (row) => row.final?.total ?? null;

const totalColumn = (header: string, side: Side): ConsolidatedColumn => ({
  header,
  group: '总分',
  width: SCORE_WIDTH,
  style: side === final ? 'total' : 'score',
  summary: 'AVERAGE',
  value: (row) => side(row) ?? '',
});
const differenceColumn = (header: string, side: Side, against: Side): ConsolidatedColumn => ({
  header,
  group: '差异',
  width: SCORE_WIDTH,
  style: 'difference',
  value: (row): TableValue => {
    const [here, there] = [side(row), against(row)];
    return here === null || there === null ? '' : Number((here - there).toFixed(TOTAL_PLACES));
  },
});

const dimensionText = ({ dimensions }: RuleSet, id: ItemId): string => {
  const found = dimensions.find(({ groups }) =>
    groups.some(({ indicators }) => indicators.some((one) => one.id === id)),
  );
  return found ? `${found.title}（${found.printedSum}分）` : '';
};

/** The columns of the items of the rule set, under their 一级指标. */
export const itemColumns = <Row>(ruleSet: RuleSet, value: (row: Row, id: ItemId) => number | null) =>
  itemIds(ruleSet).map((id) => ({
    header: `${id}\n（${indicatorOf(ruleSet, id).weight}分）`,
    group: dimensionText(ruleSet, id),
    width: SCORE_WIDTH,
    style: 'score' as const,
    value: (row: Row): TableValue => value(row, id) ?? '',
  }));

/** Where a park stands; of one that takes no part, what was decided of it. */
export const stageText = ({ stage, absence }: Pick<ConsolidatedRow, 'stage' | 'absence'>): string =>
  absence ? absentText(absence) : STAGE_WORDS[stage];
/** In the place of a grade. */
const ABSENT_WORDS = { failing: '不合格', 'not-assessed': '不参加评估' } as const;

const countedItems = ({ final: settled, items, absence }: ConsolidatedRow) =>
  absence ? null : (settled?.items ?? items);
/** The total that counts now: as settled, before that as computed. */
export const currentTotal = (row: ConsolidatedRow): number | null => final(row) ?? computed(row);

const BEFORE_ITEMS: readonly ConsolidatedColumn[] = [
  { header: '园区编号', width: 0, style: 'key', value: ({ park }) => park },
  { header: '序号', width: 6, style: 'center', value: (_, index) => index + 1 },
  { header: '园区', width: NAME_WIDTH, style: 'name', value: ({ name }) => name },
  { header: '区县', width: 9, style: 'center', value: ({ districtName }) => districtName },
  { header: '环节', width: STAGE_WIDTH, style: 'center', value: stageText },
  totalColumn('自评总分', claimed),
  totalColumn('核算总分', computed),
  totalColumn('初审总分', reviewed),
  totalColumn('评审总分', panel),
  totalColumn('最终总分', final),
  differenceColumn('初审－\n自评', reviewed, claimed),
  differenceColumn('评审－\n核算', panel, computed),
  differenceColumn('最终－\n自评', final, claimed),
];
const SINCE_PUBLICATION = '公布以后';
/** Why what stands now is otherwise than was published; '' where it is not. */
const changeText = ({ subsidyNow }: ConsolidatedRow): string =>
  subsidyNow ? `${subsidyNow.state}：${subsidyNow.why.join('')}` : '';

const AFTER_ITEMS: readonly ConsolidatedColumn[] = [
  { header: '名次', group: '结果', width: 7, style: 'center', value: ({ rank }) => rank ?? '' },
  {
    header: '等次',
    group: '结果',
    width: 8,
    style: 'center',
    value: ({ grade, absence }) => grade ?? (absence ? ABSENT_WORDS[absence.outcome] : ''),
  },
  {
    header: '补助资金\n（万元）',
    group: '结果',
    width: 10,
    style: 'money',
    summary: 'SUM',
    value: ({ subsidy }) => subsidy ?? '',
  },
  { header: '评分\n专家数', width: 8, style: 'center', value: ({ scored }) => (scored === 0 ? '' : scored) },
  { header: '版本', width: 7, style: 'center', value: ({ version }) => (version === 0 ? '' : version) },
  {
    header: '提交时间',
    width: 16.5,
    style: 'time',
    value: ({ submittedAt }) => (submittedAt === null ? '' : beijingSerial(submittedAt)),
  },
  {
    header: '现行补助\n（万元）',
    group: SINCE_PUBLICATION,
    width: 10,
    style: 'money',
    summary: 'SUM',
    value: ({ stage, subsidy, subsidyNow }) => subsidyNow?.total ?? (stage === 'published' ? subsidy : null) ?? '',
  },
  { header: '与公布时不同的原因', group: SINCE_PUBLICATION, width: REASON_WIDTH, style: 'text', value: changeText },
];

/**
 * The columns of 汇总表, in an order that never changes: what stands to their right is the reader's own. The first is the key (park id), hidden,
 * by which a refresh finds a park's row again.
 */
export const consolidatedColumns = (ruleSet: RuleSet): readonly ConsolidatedColumn[] => [
  ...BEFORE_ITEMS,
  ...itemColumns<ConsolidatedRow>(ruleSet, (row, id) => countedItems(row)?.[id] ?? null).map(
    (column): ConsolidatedColumn => ({ ...column, summary: 'AVERAGE' }),
  ),
  ...AFTER_ITEMS,
];

const position = (header: string) => BEFORE_ITEMS.findIndex((column) => column.header === header);
/** Where the columns that others point at stand, from 0. */
export const CONSOLIDATED_POSITIONS = {
  key: 0,
  number: position('序号'),
  name: position('园区'),
  stage: position('环节'),
  total: position('核算总分'),
  final: position('最终总分'),
  firstDifference: position('最终总分') + 1,
  differences: BEFORE_ITEMS.filter(({ style }) => style === 'difference').length,
  firstItem: BEFORE_ITEMS.length,
} as const;
/** Where the grade stands, right of the items of the rule set. */
export const gradePosition = ({ indicators }: RuleSet): number =>
  BEFORE_ITEMS.length + indicators.length + AFTER_ITEMS.findIndex((column) => column.header === '等次');

/** Height in points of a park's row: enough for its whole name, and for words that stand in narrow columns. */
export const parkRowHeight = (
  { name }: { readonly name: string },
  words: readonly { readonly text: string; readonly width: number; readonly size?: number }[] = [],
): number =>
  rowHeight(
    [{ text: name, width: NAME_WIDTH }, ...words].map((one) => ({ size: BODY_SIZE, ...one })),
    LEAST_HEIGHT,
  );
/** The same of a row of 汇总表. */
export const consolidatedRowHeight = (row: ConsolidatedRow): number =>
  parkRowHeight(row, [
    { text: stageText(row), width: STAGE_WIDTH },
    { text: changeText(row), width: REASON_WIDTH, size: SMALL_SIZE },
  ]);
