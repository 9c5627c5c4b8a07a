import {
  assess as assessWorkbook,
  validate as validateWorkbook,
  type CheckContext,
  type Validation,
} from '../../../addin/excel/submission/validate';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';

/** As the add-in does it, where a scoring sheet is read or there is none: null. */
export const validate = async (context: CheckContext): Promise<Validation | null> => {
  const checked = await validateWorkbook(context);
  return checked.kind === 'read' ? checked : null;
};
export const assess = async (context: CheckContext): Promise<Validation | null> => {
  const checked = await assessWorkbook(context);
  return checked.kind === 'read' ? checked : null;
};
export const readWorkbook = async (ruleSet: RuleSet): Promise<WorkbookReading | null> =>
  (await assess({ plan: null, ruleSet, readings: DEFAULT_READINGS }))?.reading ?? null;
