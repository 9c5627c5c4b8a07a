import { checkApplicationForm } from '../../excel/recognition/check';
import { drawApplication, readApplicationForm } from '../../excel/recognition/form';
import {
  checkApplication,
  type ApplicationFinding,
  type CheckedApplication,
} from '../../../shared/workbook/recognition/form-check';
import type { ApplicationForm } from '../../../shared/workbook/recognition/form-content';
import type { ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { askedText } from '../../wording/asked-text';
import { formCountText } from '../../wording/finding-count-text';
import type { FilledSheet } from '../filled/filled-sheet';

/** 认定申报 as it stands, and what is in it. */
export interface FilledApplication extends ApplicationReading {
  readonly checked: CheckedApplication;
}

/** What has to be put right, how many conditions are not met and what is still empty, in words. */
export const applicationFindingText = (findings: readonly ApplicationFinding[]): string =>
  formCountText(findings, '项条件没有具备');

/** 认定申报 of a district. */
export const APPLICATION_FILLED: FilledSheet<FilledApplication, ApplicationForm> = {
  title: SHEETS.application,
  look: async () => {
    const reading = await readApplicationForm();
    return reading && { ...reading, checked: checkApplication(reading) };
  },
  check: async () => {
    const found = await checkApplicationForm();
    return found && { ...found.reading, checked: found };
  },
  told: (found) => (found ? `校验完毕：${askedText(found)}${applicationFindingText(found.checked.findings)}。` : ''),
  isUnsent: ({ isTyped, isSent }) => isTyped && !isSent,
  draw: drawApplication,
  drawn: () => `“${SHEETS.application}”已生成。`,
};
