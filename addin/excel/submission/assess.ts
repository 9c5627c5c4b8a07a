import { checkReading } from '../../../shared/workbook/submission/reading/check-reading';
import { readWorkbook } from '../workbook/read-workbook';
import type { CheckContext, Validation } from './validate';

/**
 * Scores the workbook and finds what is wrong in it without touching it, in one sync: for live scores while somebody types.
 * @returns null where the workbook has no scoring sheet
 * @throws HostRefused while a cell is being edited, among others
 */
export const assess = async ({ plan, ruleSet, readings }: CheckContext): Promise<Validation | null> => {
  const reading = await readWorkbook(ruleSet);
  return reading && { reading, ...checkReading(reading, plan, ruleSet, readings) };
};
