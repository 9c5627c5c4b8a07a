/** A font of Chinese Office, and local fonts of the same kind that stand in for it on other systems. */
export interface FontFamily {
  readonly names: readonly string[];
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

const SANS = ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'WenQuanYi Micro Hei'];
const SANS_BOLD = ['Noto Sans CJK SC Bold', 'Noto Sans SC Bold', 'Source Han Sans SC Bold', 'PingFang SC Semibold'];
const SERIF = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC'];
const SERIF_BOLD = ['Noto Serif CJK SC Bold', 'Noto Serif SC Bold', 'Source Han Serif SC Bold', 'Songti SC Bold'];

/** The fonts that Chinese workbooks name. */
export const FONT_FAMILIES: readonly FontFamily[] = [
  { names: ['等线', 'DengXian'], regular: ['DengXian', ...SANS], bold: ['DengXian Bold', ...SANS_BOLD] },
  {
    names: ['微软雅黑', 'Microsoft YaHei', 'Microsoft YaHei UI'],
    regular: ['Microsoft YaHei', ...SANS],
    bold: ['Microsoft YaHei Bold', ...SANS_BOLD],
  },
  { names: ['黑体', 'SimHei', '方正黑体_GBK'], regular: ['SimHei', ...SANS], bold: ['SimHei', ...SANS_BOLD] },
  { names: ['宋体', 'SimSun', '方正小标宋_GBK'], regular: ['SimSun', ...SERIF], bold: SERIF_BOLD },
  { names: ['仿宋', 'FangSong', '方正仿宋_GBK'], regular: ['FangSong', ...SERIF], bold: SERIF_BOLD },
  { names: ['楷体', 'KaiTi', '方正楷体_GBK'], regular: ['KaiTi', ...SERIF], bold: SERIF_BOLD },
];
