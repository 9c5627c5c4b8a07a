import { afterPublication } from './year/after-publication';
import { grading } from './year/grading';
import { nextYear } from './year/next-year';
import { panel } from './year/panel';
import { plan } from './year/plan';
import { results } from './year/results';
import { review } from './year/review';
import { selfAssessment } from './year/self-assessment';
import { settlement } from './year/settlement';
import { WholeYear } from './year/whole-year';

describe('A whole year', () => {
  const year = new WholeYear();
  beforeAll(() => year.begin());
  afterAll(() => year.end());

  describe('评估方案', () => plan(year));
  describe('自评', () => selfAssessment(year));
  describe('区县初审', () => review(year));
  describe('专家评审', () => panel(year));
  describe('核定与汇总', () => settlement(year));
  describe('拟定等次、审核、公布', () => grading(year));
  describe('评估结果', () => results(year));
  describe('整改、补助资金、归档', () => afterPublication(year));
  describe('下一年度', () => nextYear(year));
});
