import type { CellValue } from '../../../../shared/vocabulary/cell-value';
import { RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { askingWith, type Asking } from '../../../../shared/workbook/reading/question';
import { readSubmission } from '../../../../shared/workbook/submission/reading/read-submission';
import { readTenantsSheet } from '../../../../shared/workbook/tenants/read-sheet';
import { codeAt } from '../../../cases/tenants';
import { seenList } from '../../../cases/seen-list';
import { annex2Rows, SCORES } from './annex2-copy';

const PARK = { name: '大足区棠香人力资源服务产业园', districtName: '大足区' };
const asked = ({ questions }: { readonly questions: Asking['questions'] }) => questions.map(({ about }) => about);
type Row = readonly CellValue[];
interface Around {
  readonly above?: readonly Row[];
  readonly below?: readonly Row[];
  readonly file?: string;
}
const TITLE: Row = ['人力资源服务产业园绩效评估评分表'];

const scores = ({ above = [TITLE], below = [], file = '评分表.xlsx' }: Around) => {
  const sheet = seenList(annex2Rows({ above, below }), { sheet: '自评表' });
  const reading = readSubmission(
    { sheets: [sheet], names: [], file },
    RULE_SET_2021_57,
    { year: 2025, park: PARK },
    askingWith([]),
  );
  if (reading.kind === 'familiar') expect(reading.claimed).toEqual(SCORES);
  return asked(reading);
};
const HEADS = [
  '企业名称',
  '统一社会信用代码',
  '是否进入“红名单”',
  '营业收入（万元）',
  '纳税总额（万元）',
  '服务用人单位数',
];
const tenants = ({ above = [['入驻企业名录']], below = [], file = '名录.xlsx' }: Around) => {
  const rows = [1, 2, 3].map((n) => [`示例公司${String(n)}号`, codeAt(n), '否', 100, 10, 5]);
  const all = [...above, HEADS, ...rows, ...below].map((row) => HEADS.map((_, n) => row[n] ?? ''));
  const reading = readTenantsSheet(
    { sheets: [seenList(all)], names: [], file },
    { year: 2025, park: PARK },
    askingWith([]),
  );
  return 'questions' in reading ? asked(reading) : ['refused'];
};

const OTHERS: readonly (readonly [string, Around])[] = [
  ['a title of a park outside of Chongqing', { above: [['成都人力资源服务产业园2025年度名录']] }],
  ['who filled it in, above', { above: [TITLE, ['填报单位：永川区人力资源服务产业园']] }],
  ['who filled it in, in a cell of its own beside the title', { above: [[...TITLE, '园区名称', '永川园区']] }],
  [
    'who filled it in against a title of its own',
    { above: [['大足区人力资源服务产业园名录'], ['填报单位', '永川人力资源服务产业园']] },
  ],
  ['who filled it in, below', { below: [[], ['填报单位（盖章）：永川区人力资源服务产业园', '', '填表人：某某']] }],
  ['its name below', { below: [['单位名称', '永川区人力资源和社会保障局']] }],
  ['a file of another park', { file: '永川区名录.xlsx' }],
  ['a file of another year', { file: '2024年名录.xlsx' }],
];
const OWN: readonly (readonly [string, Around])[] = [
  [
    'who filled it in',
    { above: [TITLE, ['填报单位：大足区人力资源服务产业园']], below: [['填报单位：棠香人力资源服务产业园管委会']] },
  ],
  ['a company that runs it', { below: [['运营单位', '北京外企人力资源服务有限公司']] }],
  ['a unit', { above: [TITLE, ['单位：万元']], below: [['单位负责人：某某']] }],
  [
    'a file of another year where the title says its own',
    { above: [['2025年度人力资源服务产业园名录']], file: '2024年名录.xlsx' },
  ],
  ['a file with a date', { file: '评分表20260115（大足）.xlsx' }],
];
describe.each([
  ['评分表', scores],
  ['名录', tenants],
] as const)('%s of another park', (_, read) => {
  it.each(OTHERS)('is asked about: %s', (_what, around) => {
    expect(read(around)).toHaveLength(1);
  });
  it.each(OWN)('is told from its own: %s', (_what, around) => {
    expect(read(around)).toEqual([]);
  });
});
