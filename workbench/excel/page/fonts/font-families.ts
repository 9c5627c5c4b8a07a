/** A font that workbooks name, and what may stand in for it. */
export interface FontFamily {
  readonly names: readonly string[];
  /** The real font, as systems call it. */
  readonly own: { readonly regular: string; readonly bold: string };
  readonly standIns: StandIns;
  /** Height above and below the baseline, in shares of the size: a stand-in takes them on, so that rows keep their height. */
  readonly ascent: number;
  readonly descent: number;
}

/** Local fonts of one kind, the nearest first. */
interface StandIns {
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

const SANS: StandIns = {
  regular: ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'WenQuanYi Micro Hei'],
  bold: ['Noto Sans CJK SC Bold', 'Noto Sans SC Bold', 'Source Han Sans SC Bold', 'PingFang SC Semibold'],
};
const SERIF: StandIns = {
  regular: ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC'],
  bold: ['Noto Serif CJK SC Bold', 'Noto Serif SC Bold', 'Source Han Serif SC Bold', 'Songti SC Bold'],
};
const LATIN: StandIns = {
  regular: ['Carlito', ...SANS.regular],
  bold: ['Carlito Bold', ...SANS.bold],
};

function family(
  names: readonly string[],
  own: string,
  standIns: StandIns,
  ascent: number,
  descent: number,
): FontFamily {
  return { names, own: { regular: own, bold: `${own} Bold` }, standIns, ascent, descent };
}

/** The fonts that Chinese workbooks name. */
export const FONT_FAMILIES: readonly FontFamily[] = [
  family(['等线', 'DengXian'], 'DengXian', SANS, 0.88, 0.22),
  family(['微软雅黑', 'Microsoft YaHei', 'Microsoft YaHei UI'], 'Microsoft YaHei', SANS, 1.06, 0.26),
  family(['黑体', 'SimHei'], 'SimHei', SANS, 0.9, 0.24),
  family(['宋体', 'SimSun', '方正小标宋_GBK', '方正小标宋简体'], 'SimSun', SERIF, 0.9, 0.24),
  family(['仿宋', 'FangSong', '仿宋_GB2312', '方正仿宋_GBK'], 'FangSong', SERIF, 0.9, 0.24),
  family(['楷体', 'KaiTi', '楷体_GB2312', '方正楷体_GBK'], 'KaiTi', SERIF, 0.9, 0.24),
  family(['Calibri'], 'Calibri', LATIN, 0.95, 0.27),
];
