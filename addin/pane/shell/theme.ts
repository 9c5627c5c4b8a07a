import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Excel's green, from dark to light. */
const brand: BrandVariants = {
  10: '#03170a',
  20: '#08281a',
  30: '#0a3a22',
  40: '#0b4628',
  50: '#0c532f',
  60: '#0d5f36',
  70: '#0e6c3d',
  80: '#107c41',
  90: '#2a8b55',
  100: '#429969',
  110: '#58a77c',
  120: '#6fb590',
  130: '#87c3a4',
  140: '#a0d1b8',
  150: '#badfcd',
  160: '#d6eee2',
};

/** Fluent's light theme in Excel's green, with the fonts of Chinese Office. */
export const theme: Theme = {
  ...createLightTheme(brand),
  fontFamilyBase:
    "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC Variable', sans-serif",
};
