import { recalculate } from '../../../workbench/excel/node/recalculate';
import { formulasAgree, type ValueAt } from './formulas-agree';

formulasAgree('the grid', async (workbooks) => {
  const answers: ValueAt[] = [];
  for (const workbook of workbooks) {
    const { sheets } = await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()));
    answers.push((sheet, address) => sheets[sheet]?.(address));
  }
  return answers;
});
