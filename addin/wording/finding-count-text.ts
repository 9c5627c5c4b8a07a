import type { Severity } from '../../shared/assessment/findings/finding';
import { countText } from './number-text';

type Found = { readonly severity: Severity };

/** How many findings stop a submission, and how many do not. */
export const countFindings = (findings: readonly Found[]) => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
};

/** 2 处错误、3 处提醒; 没有发现问题. */
export const findingCountText = (findings: readonly Found[]): string => {
  const { errors, warnings } = countFindings(findings);
  const parts = [errors > 0 ? `${countText(errors)} 处错误` : '', warnings > 0 ? `${countText(warnings)} 处提醒` : ''];
  return parts.filter((part) => part !== '').join('、') || '没有发现问题';
};
