import type { Clause } from './clauses';
import type { ItemId } from './indicators/indicator';

/** Article 23: what the self-assessment (自评材料) consists of. */
export const SELF_ASSESSMENT = {
  /** （一）园区社会效益、经济效益、运营管理情况文字报告。 */
  reportClause: '第二十三条第（一）项',
  reportText: '园区社会效益、经济效益、运营管理情况文字报告',
  evidenceClause: '第二十三条第（三）项',
  evidenceText:
    '园区入驻企业名录及相关证照复印件，税务部门出具的营收、纳税证明，专利证书，获奖证明等与评估指标得分相关的证明材料',
} as const satisfies { readonly [name: string]: string } & {
  readonly reportClause: Clause;
  readonly evidenceClause: Clause;
};

/** The kinds of document that Article 23 (3) names, and the one that it leaves open. */
export const DOCUMENT_KINDS = {
  tenants: '入驻企业名录',
  licences: '证照复印件',
  tax: '税务部门出具的营收、纳税证明',
  patents: '专利证书',
  awards: '获奖证明',
  other: '其他证明材料',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export interface ItemEvidence {
  /** The kind of document that the item is usually shown by. */
  readonly kind: DocumentKind;
  /** What the park would attach, after the words of Annex 2. */
  readonly documents: string;
  /**
   * Whether a score above 0 rests on a document. Where the standard gives its points for what did *not* happen (未被投诉, 未发现安全隐患), there is
   * nothing that the park could attach: the district and the panel know better.
   */
  readonly needed: boolean;
}

/** What shows the score of each item of Annex 2 (与评估指标得分相关的证明材料). Words of Annex 2 stand in the indicators; these say which paper bears them out. */
const ITEM_EVIDENCE: Readonly<Partial<Record<ItemId, ItemEvidence>>> = {
  '1.1': { kind: 'other', documents: '园区章程、行业规范、宣传和党建材料', needed: true },
  '1.2': { kind: 'awards', documents: '政府部门、行业协会的表彰奖励文件、证书', needed: true },
  '1.3': { kind: 'other', documents: '进入“红名单”企业的公布文件', needed: true },
  '1.4': { kind: 'other', documents: '有投诉的，附查处结果；没有的不用附', needed: false },
  '1.5': { kind: 'other', documents: '帮助劳动者实现就业和流动的台账、统计报表', needed: true },
  '1.6': { kind: 'other', documents: '帮助人才有序流动的台账、统计报表', needed: true },
  '2.1': { kind: 'tax', documents: '税务部门出具的营收证明', needed: true },
  '2.2': { kind: 'tax', documents: '税务部门出具的本年和上年营收证明', needed: true },
  '2.3': { kind: 'tax', documents: '税务部门出具的纳税证明', needed: true },
  '2.4': { kind: 'tax', documents: '税务部门出具的本年和上年纳税证明', needed: true },
  '2.5': { kind: 'tenants', documents: '入驻企业名录及相关证照复印件', needed: true },
  '2.6': { kind: 'other', documents: '服务用人单位名册、服务合同', needed: true },
  '3.1': { kind: 'other', documents: '场地产权证明或租赁合同、服务功能布局图和照片', needed: true },
  '3.2': { kind: 'other', documents: '培训、沙龙等活动的通知、签到表和照片', needed: true },
  '3.3': { kind: 'other', documents: '有隐患的，附整改记录；没有的不用附', needed: false },
  '3.4': { kind: 'other', documents: '安全检查记录；发生事故的，附处理结果', needed: true },
};
/** What shows the score of an item of another annex, in the words that Article 23 (3) has for all. */
const ANY_EVIDENCE: ItemEvidence = { kind: 'other', documents: '与该项得分相关的证明材料', needed: true };
/** What shows the score of an item. */
export const evidenceOfItem = (id: ItemId): ItemEvidence => ITEM_EVIDENCE[id] ?? ANY_EVIDENCE;

/** The kinds of file that are taken: what each is called, its media type, the ending of its name and the bytes that it starts with. */
export const FILE_TYPES = {
  pdf: { name: 'PDF', media: 'application/pdf', endings: ['pdf'], opens: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  jpeg: { name: 'JPEG 图片', media: 'image/jpeg', endings: ['jpg', 'jpeg'], opens: [0xff, 0xd8, 0xff] },
  png: {
    name: 'PNG 图片',
    media: 'image/png',
    endings: ['png'],
    opens: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
  // Word, Excel and OFD files are all ZIP archives.
  docx: {
    name: 'Word 文档（docx）',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    opens: [0x50, 0x4b, 0x03, 0x04],
  },
  xlsx: {
    name: 'Excel 表格（xlsx）',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    opens: [0x50, 0x4b, 0x03, 0x04],
  },
  ofd: { name: 'OFD 版式文件', media: 'application/ofd', endings: ['ofd'], opens: [0x50, 0x4b, 0x03, 0x04] },
} as const satisfies Record<
  string,
  {
    readonly name: string;
    readonly media: string;
    readonly endings: readonly string[];
    readonly opens: readonly number[];
  }
>;
export type FileType = keyof typeof FILE_TYPES;

const MEGABYTE = 1024 * 1024;
/** How much is taken: of one file in bytes, and of files that one park has in one year. */
export const EVIDENCE_LIMITS = { fileBytes: 20 * MEGABYTE, files: 200 } as const;

/** All kinds of file, as a sentence lists them. */
export const FILE_TYPE_WORDS = Object.values(FILE_TYPES)
  .map(({ name }) => name)
  .join('、');
/** The most that a file may have, in words. */
export const FILE_LIMIT_WORDS = `${EVIDENCE_LIMITS.fileBytes / MEGABYTE} MB`;

const TYPES = Object.keys(FILE_TYPES) as readonly FileType[];
/** The kind of file that a name ends like; null for one that is not taken. */
export const fileTypeOf = (name: string): FileType | null => {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return TYPES.find((type) => FILE_TYPES[type].endings.some((each) => each === ending)) ?? null;
};

/** Whether a file starts as its kind does. */
export const opensAs = (type: FileType, opening: Uint8Array): boolean =>
  FILE_TYPES[type].opens.every((byte, index) => opening[index] === byte);
/** How many of a file's first bytes have to be seen for that. */
export const OPENING_BYTES = Math.max(...TYPES.map((type) => FILE_TYPES[type].opens.length));
