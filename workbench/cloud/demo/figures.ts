import type { ReportedJson } from '../../../shared/assessment/reported-json';
import type { Sources } from '../../../shared/evaluation/evidence/sources';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';

/** In the order: employment, talent, enterprises, employers served, trainings, hazards, red-listed, complaints. */
type Counts = readonly [number, number, number, number, number, number, number, number];
interface Money {
  readonly revenue: number;
  readonly tax: number;
}
/** A park's target and what it reported, money in 万元; without counts and money it has not submitted. */
export interface Figures {
  readonly target: number;
  readonly counts?: Counts;
  readonly money?: Money;
  readonly rest?: ReportedJson;
  readonly claims?: Partial<Record<ItemId, number>>;
  /** Last year's money where the demo has nothing of last year. */
  readonly onPaper?: Money;
  /** Where the park says that it has its figures from. */
  readonly sources?: Sources;
}

const park = (target: number, counts: Counts, revenue: number, tax: number, more: Partial<Figures> = {}): Figures => ({
  target,
  counts,
  money: { revenue, tax },
  ...more,
});
const paper = (revenue: number, tax: number) => ({ onPaper: { revenue, tax } });
/** What the parks say that have attached documents; the taxes are a paper that is not among them. */
const SOURCES: Sources = {
  municipalAwards: '市级先进集体表彰决定',
  employment: '帮助劳动者实现就业和流动台账',
  revenue: '年度营业收入证明，税证〔2026〕3号',
  tax: '完税证明，税证〔2026〕4号',
  enterprises: '入驻企业名录',
};

/** What the demo's parks reported, by year and park. Everything is made up; a park that a year does not name was not recognised yet. */
export const FIGURES_BY_YEAR: Readonly<Record<2023 | 2024 | 2025, Readonly<Record<string, Figures>>>> = {
  2023: {
    yubei: park(135000, [186000, 2010, 37, 4300, 6, 1, 3, 0], 138000, 3900, paper(118000, 3400)),
    jiangbei: park(100000, [151000, 1610, 31, 3300, 5, 1, 2, 0], 102000, 3250),
    yuzhong: park(118000, [158000, 1760, 34, 2520, 5, 1, 1, 0], 118500, 4400, paper(109000, 4100)),
    jiulongpo: park(78000, [121000, 1530, 27, 2560, 4, 1, 2, 0], 78600, 2860),
    fuling: park(61000, [106000, 1510, 25, 2210, 4, 1, 2, 0], 61500, 2350),
    qijiang: park(56000, [101200, 1530, 25, 2010, 3, 1, 1, 0], 57800, 1390, paper(50200, 1190)),
  },
  2024: {
    dazu: park(70000, [128000, 1550, 28, 2900, 4, 1, 3, 0], 72000, 3000),
    yubei: park(170000, [221000, 2450, 44, 5400, 7, 1, 4, 0], 182000, 5200),
    jiangbei: park(128000, [176000, 2040, 36, 4100, 6, 1, 3, 0], 131000, 4300),
    yuzhong: park(127000, [165200, 1890, 36, 2710, 5, 1, 1, 1], 128000, 4700),
    // Sends nothing.
    shapingba: { target: 75000 },
    jiulongpo: park(94000, [142000, 1380, 30, 2900, 4, 2, 2, 0], 94800, 3260),
    wanzhou: park(58000, [109000, 1520, 26, 2260, 4, 1, 2, 0], 58300, 1920),
    fuling: park(71000, [116000, 1290, 27, 2480, 4, 1, 2, 0], 71400, 2700),
    qijiang: park(62000, [97500, 980, 24, 1940, 2, 2, 1, 2], 60200, 1480, {
      rest: { guidance: 'basic', accidents: 'minor', municipalAwards: 0 },
    }),
  },
  2025: {
    dazu: { target: 100000 },
    yubei: park(260000, [268000, 3150, 52, 6800, 9, 1, 4, 0], 281500, 8240.5, {
      rest: { nationalAwards: 1 },
      sources: SOURCES,
    }),
    jiangbei: park(180000, [214500, 2260, 41, 5230, 7, 1, 4, 0], 186400, 5810.36, { sources: SOURCES }),
    yuzhong: park(150000, [176800, 2080, 38, 2940, 6, 1, 1, 2], 152300, 5060, {
      claims: { '1.3': 5 },
      sources: SOURCES,
    }),
    shapingba: park(98000, [158200, 1630, 33, 3380, 5, 2, 2, 0], 95600, 3120.8, paper(75500, 2450)),
    // These two tie at the edge of the quota, with 大足 as the guide fills it in, so that the leading group has something to pick.
    jiulongpo: park(112000, [151300, 1540, 31, 3050, 4, 1, 2, 0], 114200, 3540),
    yongchuan: park(56000, [203600, 2015, 36, 2680, 5, 0, 4, 0], 61200.75, 1890),
    // Fails for the first time: something to rectify. 綦江 fails for the second.
    wanzhou: park(72000, [118400, 1260, 28, 2410, 4, 1, 1, 1], 66300, 2230, { claims: { '3.2': 2 } }),
    fuling: park(84000, [124900, 1370, 29, 2750, 4, 1, 2, 0], 85100, 2860),
    qijiang: park(64000, [103300, 1080, 26, 2140, 2, 1, 1, 1], 61150, 1310.2, {
      rest: { guidance: 'basic', accidents: 'minor', municipalAwards: 0 },
    }),
  },
};
