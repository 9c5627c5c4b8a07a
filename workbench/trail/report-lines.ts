import type { Replay } from '../../functions/integrity/replay/replay-year';
import type {
  ProvedPublication,
  PublicationSignature,
  TableReport,
  TrailFinding,
} from '../../functions/integrity/trail-finding';
import type { FilesReport } from '../../functions/integrity/verify-files';

/** Said first where there was nothing to look at but a demo made for the purpose. */
export const DEMO_LINE = '数据文件夹中还没有数据，以下核对的是新建的演示数据。';

const line = ({ subject, entry, words }: TrailFinding): string =>
  `${subject}${entry === null ? '' : ` 第${entry}条记录`}：${words}`;

/** Findings, a line each. */
export const findingLines = (findings: readonly TrailFinding[]): string[] => findings.map(line);

const outcomeText = (found: number): string => (found === 0 ? '全部相符' : `发现 ${String(found)} 处不符`);
/** What comes of holding a table against its copies. */
export const copiesLine = (copies: number, found: number): string =>
  `已与副本库的 ${String(copies)} 条记录逐条对照（双向）：${outcomeText(found)}。`;
/** What comes of reading the files of the evidence and the minutes. */
export const filesLine = ({ whole, altered, removed }: FilesReport): string => {
  const others = [
    ...(altered.length > 0 ? [`，${String(altered.length)} 份被改动`] : []),
    ...(removed.length > 0 ? [`，${String(removed.length)} 份已移除`] : []),
  ];
  return `佐证材料和会议纪要的文件：${String(whole)} 份与办理记录的摘要相符${others.join('')}。`;
};

const SIGNED: Readonly<Record<PublicationSignature, string>> = {
  holds: '签名与公钥相符，公布时的各条链、佐证材料和会议纪要都在',
  'not-checked': '有签名，没有用公钥核对（--key 公钥文件）',
  none: '公布于有签名之前，没有签名',
};
/** How each publication is signed. */
const publicationLine = ({ year, signature }: ProvedPublication): string =>
  `${String(year)}年度的公布：${SIGNED[signature]}。`;

/** What `verify` prints. */
export const verifyLines = ({ chains, entries, findings, unproven, publications }: TableReport): string[] => [
  ...findings.map(line),
  ...unproven.map(line),
  `已核对 ${chains.length} 条链、${entries} 条记录：${findings.length === 0 ? '全部相符' : `发现 ${findings.length} 处不符`}${unproven.length === 0 ? '' : `，另有 ${unproven.length} 处无法核对`}。`,
  ...publications.map(publicationLine),
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
