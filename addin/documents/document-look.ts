import { AlignmentType, convertMillimetersToTwip, LineRuleType, type IParagraphOptions, type IRunOptions } from 'docx';

/** The type area of an official document (GB/T 9704): A4, in twips. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(28),
  },
} as const;

/** 28 points a line, 22 lines a page. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** In half points: 二号, 小二, 三号, 四号. */
const SIZES = { title: 44, annexTitle: 36, body: 32, list: 28 } as const;
/** Two characters of 三号. */
const INDENT = { firstLine: 640 } as const;

const typeface = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
/** Word puts its own 宋体 where a computer has no 方正小标宋. */
const run = (eastAsia: string, size: number): Partial<IRunOptions> => ({ font: typeface(eastAsia), size });

/** Looks of text, by what it is. */
export const RUNS = {
  title: run('方正小标宋简体', SIZES.title),
  annexTitle: run('方正小标宋简体', SIZES.annexTitle),
  heading: run('黑体', SIZES.body),
  body: run('仿宋_GB2312', SIZES.body),
  listHead: run('黑体', SIZES.list),
  list: run('仿宋_GB2312', SIZES.list),
  page: run('宋体', SIZES.list),
} as const satisfies Record<string, Partial<IRunOptions>>;

/** Looks of paragraphs, by what they are. */
export const PARAGRAPHS = {
  title: { alignment: AlignmentType.CENTER, spacing: { ...LINE, line: 640, after: 320 } },
  number: { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 560 } },
  plain: { alignment: AlignmentType.JUSTIFIED, spacing: LINE },
  body: { alignment: AlignmentType.JUSTIFIED, spacing: LINE, indent: INDENT },
  /** The end of the text: the signature never stands on a page alone. */
  lastBody: { alignment: AlignmentType.JUSTIFIED, spacing: LINE, indent: INDENT, keepNext: true },
  heading: { spacing: LINE, indent: INDENT, keepNext: true },
  /** Two, or four, characters from the right. */
  issuer: {
    alignment: AlignmentType.RIGHT,
    spacing: { ...LINE, before: 1120 },
    indent: { right: 640 },
    keepNext: true,
  },
  date: { alignment: AlignmentType.RIGHT, spacing: LINE, indent: { right: 1280 } },
  annex: { spacing: LINE, pageBreakBefore: true, keepNext: true },
  annexTitle: { alignment: AlignmentType.CENTER, spacing: { ...LINE, line: 640, after: 280 }, keepNext: true },
  cell: { alignment: AlignmentType.CENTER, spacing: { before: 40, after: 40 } },
  nameCell: { alignment: AlignmentType.LEFT, spacing: { before: 40, after: 40 } },
  page: { alignment: AlignmentType.CENTER },
} as const satisfies Record<string, IParagraphOptions>;
