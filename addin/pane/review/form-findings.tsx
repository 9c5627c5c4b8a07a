import type { ComponentProps } from 'react';
import { CheckedSection } from '../submission/checked-section';

/** What the check of an item form found; nothing where nothing was. */
export const FormFindings = (found: Omit<ComponentProps<typeof CheckedSection>, 'title'>) =>
  found.findings.length === 0 ? null : (
    <CheckedSection {...found} title={`校验结果：${String(found.findings.length)} 处要改`} />
  );
