import type { ReportedJson } from '../../shared/assessment/reported-json';

/** What a park of the example province reports, and what its annex gives for it, worked out by hand from its words. */
export const PROVINCE_REPORTED: ReportedJson = {
  onlineFairs: 13,
  graduates: 10_000,
  provincialHonours: 1,
  cityHonours: 2,
  talentFund: 899.999999,
  talentBudget: 1000,
  revenue: 23_000,
  priorRevenue: 20_000,
  tenantTax: 1999.5,
  highTech: 4,
  facilities: { hasPlatform: true, hasMediation: false, hasTraining: true },
  safety: 'good',
  delays: 1,
};
/** 12—23次 8 · 1万人次以上 18 · 5+2×2 9 · 89.9999999% 5 · 增长15% 12 · 500—2000万 6 · 4×3, at most 9 · 2×3 6 · 良好 8 · 6−2 4. */
export const PROVINCE_SCORES = {
  A1: 8,
  A2: 18,
  A3: 9,
  B1: 5,
  B2: 12,
  B3: 6,
  C1: 9,
  C2: 6,
  'D1.1': 8,
  'D1.2': 4,
} as const;
export const PROVINCE_TOTAL = 85;
