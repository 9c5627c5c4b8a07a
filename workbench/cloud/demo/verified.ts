import type * as z from 'zod';
import type { VerifyRequest } from '../../../shared/api/verified';

/** A figure of the open year that a district found otherwise, and what the park says to it. Everything is made up. */
export const DEMO_FIGURE: {
  readonly park: string;
  readonly found: z.input<typeof VerifyRequest>;
  readonly answer: string;
} = {
  park: 'qijiang',
  found: {
    version: 1,
    figure: 'employment',
    verified: 98_600,
    reason: '抽查就业台账，4,700人次为重复登记，应予剔除。',
    evidence: [],
    paper: '园区2025年就业和流动台账（纸质，现场查阅，已复印附卷）',
  },
  answer: '重复登记中有部分是同一人先后两次就业，应当分别计算，请核对。',
};
