import { resolve } from 'node:path';
import { figuresSheet } from '../shared/workbook/submission/figures-sheet';
import { scoringSheet } from '../shared/workbook/submission/scoring-sheet';
import type { SheetContext } from '../shared/workbook/layout/sheet-context';
import { fileTrouble } from './cloud/file-trouble';
import { renderExceljs } from './template/render-exceljs';
import { templateOptions, TemplateUsageError } from './template/template-options';

/** `npm run template`: writes the blank 评分表 and 基础数据 of a year as .xlsx and prints where. */
const main = async (): Promise<void> => {
  const { ruleSet, readings, year, out } = templateOptions(process.argv.slice(2));
  const context: SheetContext = { year, park: null, plan: null, ruleSet, readings };
  const path = resolve(out);
  const workbook = await renderExceljs([scoringSheet(context), figuresSheet(context)]);
  await workbook.xlsx.writeFile(path);
  console.log(path);
};

main().catch((error: unknown) => {
  const usage = error instanceof TemplateUsageError;
  const reason = fileTrouble(error) ?? (error instanceof Error ? error.message : String(error));
  console.error(usage ? error.message : `模板未能写出：${reason}`);
  process.exitCode = usage ? 2 : 1;
});
