import { openQuestions, type Question } from '../../shared/workbook/reading/question';
import { countText } from './number-text';

/** 3 处要先选择，; nothing where nothing is open. */
export const askedText = (reading: { readonly questions: readonly Question[] }): string => {
  const open = openQuestions(reading).length;
  return open === 0 ? '' : `${countText(open)} 处要先选择，`;
};
