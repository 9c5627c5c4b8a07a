import type { Finding, Severity } from '../../shared/assessment/findings/finding';
import type { LocatedFinding } from '../../shared/workbook/reading/workbook-reading';
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

/** The same of a scoring sheet, where what is merely still empty is no error to work through. */
export const sheetCountText = (findings: readonly LocatedFinding[]): string => {
  const ofCode = (code: Finding['code']) => findings.filter(({ finding }) => finding.code === code).length;
  const [missing, blank] = [ofCode('missing'), ofCode('claimed-missing')];
  const others = findings.filter(({ finding: { code } }) => code !== 'missing' && code !== 'claimed-missing');
  const empty = [
    missing > 0 ? `${countText(missing)} 项数据` : '',
    blank > 0 ? `${countText(blank)} 项得分` : '',
  ].filter((part) => part !== '');
  if (empty.length === 0) return findingCountText(others);
  const first = others.length === 0 ? '' : `${findingCountText(others)}，`;
  return `${first}还有 ${empty.join('、')}没有填写`;
};

/** The same of a form: what has to be put right, what it warns of, and what is merely still empty. `warned`: what its warnings are, after their number. */
export const formCountText = (
  findings: readonly (Found & { readonly isBlank: boolean })[],
  warned = '处提醒',
): string => {
  const blank = findings.filter(({ isBlank }) => isBlank).length;
  const { errors, warnings } = countFindings(findings.filter(({ isBlank }) => !isBlank));
  const parts = [
    errors > 0 ? `${countText(errors)} 处要改` : '',
    warnings > 0 ? `${countText(warnings)} ${warned}` : '',
    blank > 0 ? `还有 ${countText(blank)} 处没有填写` : '',
  ];
  return parts.filter((part) => part !== '').join('，') || '没有发现问题';
};
