import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { formulasAgree, type Engine } from './formulas-agree';

const SOFFICE = 'soffice';
const isInstalled = spawnSync(SOFFICE, ['--version']).status === 0;

/** Opens workbooks in LibreOffice, which calculates them, and reads what it saved. */
const recalculated: Engine = async (workbooks) => {
  const folder = mkdtempSync(join(tmpdir(), 'yuanping-libreoffice-'));
  try {
    const files = workbooks.map((_, index) => `${index}.xlsx`);
    for (const [index, workbook] of workbooks.entries()) await workbook.xlsx.writeFile(join(folder, `${index}.xlsx`));
    // A profile of its own: a LibreOffice that somebody has open would otherwise take the call and do nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const call = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
    ];
    const paths = files.map((file) => join(folder, file));
    execFileSync(SOFFICE, [...call, ...paths], { stdio: 'pipe' });
    return await Promise.all(
      files.map(async (file) => {
        const answer = await new ExcelJS.Workbook().xlsx.readFile(join(folder, 'out', file));
        // exceljs reads a formula that came to an empty text as one without a result.
        return (sheet: string, address: string) => answer.getWorksheet(sheet)?.getCell(address).result ?? '';
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
if (!isInstalled) {
  console.warn('LEFT OUT: the formulas were not recalculated by LibreOffice, because soffice is not installed here.');
  test.todo('the formulas of the template agree with the rules in LibreOffice (left out: soffice is not installed)');
} else {
  formulasAgree('LibreOffice', recalculated);
}
