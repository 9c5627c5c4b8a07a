import type { ComponentProps } from 'react';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { ApplicationFinding } from '../../../shared/workbook/recognition/form-check';
import { countFindings } from '../../wording/finding-count-text';
import { CheckedSection } from '../submission/checked-section';

/** What has to be put right, and how many conditions are not met, in words. */
export const findingWords = (findings: readonly ApplicationFinding[]): string => {
  const { errors, warnings } = countFindings(findings);
  const said = [errors > 0 ? `${String(errors)} 处要改` : '', warnings > 0 ? `${String(warnings)} 项条件没有具备` : ''];
  return said.filter((part) => part !== '').join('，') || '没有发现问题';
};

/** What the check of 认定申报 found, what has to be put right first. */
export const FindingsSection = ({
  findings,
  ...rest
}: Omit<ComponentProps<typeof CheckedSection>, 'title' | 'findings'> & {
  readonly findings: readonly ApplicationFinding[];
}) => <CheckedSection {...rest} title={`校验结果：${findingWords(findings)}`} findings={errorsFirst(findings)} />;
