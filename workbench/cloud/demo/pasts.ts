import type { EarlierYear } from '../../../shared/evaluation/money/earlier-year';
import { Year } from '../../../shared/vocabulary/ids';
import type { RecordedPast } from '../../../shared/evaluation/past/recorded';

const ON_PAPER = Year.parse(2022);

const past = (year: Omit<EarlierYear, 'year' | 'instalment'>, figures: readonly [number, number]): RecordedPast => ({
  past: { known: true, recognised: ON_PAPER, withdrawn: null, years: [{ ...year, year: ON_PAPER, instalment: 1 }] },
  figures: [{ year: ON_PAPER, revenue: figures[0], tax: figures[1] }],
});

/** What the papers say of the demo's parks that were recognised before its first year: one passed, one failed and put things right, one was granted all of the 300 at once. */
export const PASTS: Readonly<Record<string, RecordedPast>> = {
  yubei: past(
    {
      ...{ grade: '合格', rectified: null, base: 150, bonus: 0, cancelled: 0, paid: 150, spent: 150 },
      document: '渝人社函〔2023〕41号',
    },
    [96500, 3920],
  ),
  yuzhong: past(
    {
      ...{ grade: '优秀', rectified: null, base: 300, bonus: 10, cancelled: 0, paid: 310, spent: 286.4 },
      document: '渝人社函〔2023〕41号、渝财社〔2023〕77号',
    },
    [121300, 5260],
  ),
  qijiang: past(
    {
      ...{ grade: '不合格', rectified: true, base: 150, bonus: 0, cancelled: 0, paid: 150, spent: 98.75 },
      document: '渝人社函〔2023〕41号、渝人社整〔2023〕5号',
    },
    [30100, 890],
  ),
};
