import type { LocatedFinding } from '../../shared/workbook/reading/workbook-reading';

/** How many findings stop a submission, and how many do not. */
export const countFindings = (findings: readonly LocatedFinding[]) => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
};

/** 2 处错误、3 处提醒; 没有发现问题. */
export const findingCountText = (findings: readonly LocatedFinding[]): string => {
  const { errors, warnings } = countFindings(findings);
  const parts = [errors > 0 ? `${String(errors)} 处错误` : '', warnings > 0 ? `${String(warnings)} 处提醒` : ''];
  return parts.filter((part) => part !== '').join('、') || '没有发现问题';
};
