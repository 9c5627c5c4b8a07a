import type { Replay } from '../../functions/integrity/replay-year';
import type { TrailFinding, TrailReport } from '../../functions/integrity/trail-finding';

/** Said first where there was nothing to look at but a demo made for the purpose. */
export const DEMO_LINE = '数据文件夹中还没有数据，以下核对的是新建的演示数据。';

const line = ({ subject, entry, words }: TrailFinding): string =>
  `${subject}${entry === null ? '' : ` 第${entry}条记录`}：${words}`;

/** What `verify` prints. */
export const verifyLines = ({ chains, entries, findings, unproven }: TrailReport): string[] => [
  ...findings.map(line),
  ...unproven.map(line),
  `已核对 ${chains.length} 条链、${entries} 条记录：${findings.length === 0 ? '全部相符' : `发现 ${findings.length} 处不符`}${unproven.length === 0 ? '' : `，另有 ${unproven.length} 处无法核对`}。`,
];

/** What `replay` prints. */
export const replayLines = ({ year, parks, digest, findings }: Replay): string[] => [
  ...findings.flatMap(({ park, name, differences }) =>
    differences.map(
      ({ path, published, replayed }) =>
        `${park === null ? '等次拟定' : `${name}（${park}）`}${path === '' ? '' : ` ${path}`}：已存 ${published || '（无）'}，重算 ${replayed || '（无）'}`,
    ),
  ),
  `${year}年度 ${parks} 个园区按原始数据重算：${findings.length === 0 ? '与公布的结果逐字节一致' : '与公布的结果不一致'}。结果摘要 ${digest}`,
];
