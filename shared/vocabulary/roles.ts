import * as z from 'zod';
import { AccountId, DistrictId, ParkId } from './ids';

/** Who takes part in an evaluation: 园区, 区县人力社保部门, 评审专家, 市人力社保局, 绩效评估领导小组. */
export const ROLES = {
  park: '园区',
  district: '区县人力社保部门',
  expert: '评审专家',
  bureau: '市人力社保局',
  leader: '绩效评估领导小组',
} as const;
export type Role = keyof typeof ROLES;

const account = { account: AccountId, name: z.string().min(1).max(100) };
/** Somebody who is signed in, with the scope that the role has. */
export const Principal = z.discriminatedUnion('role', [
  z.object({ ...account, role: z.literal('park'), park: ParkId, district: DistrictId }),
  z.object({ ...account, role: z.literal('district'), district: DistrictId }),
  z.object({ ...account, role: z.literal('expert') }),
  z.object({ ...account, role: z.literal('bureau') }),
  z.object({ ...account, role: z.literal('leader') }),
]);
export type Principal = z.infer<typeof Principal>;
