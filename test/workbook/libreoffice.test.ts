import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS, { type Workbook } from 'exceljs';
import { firstRead, GOLDEN } from './golden';
import { calculatedBasis, calculatedScores, goldenTemplate, goldenWorkbook, statedBasis } from './golden-workbook';

const SOFFICE = 'soffice';
const isInstalled = spawnSync(SOFFICE, ['--version']).status === 0;
const CONVERSION_LIMIT_MS = 240_000;

/** Opens workbooks in LibreOffice, which calculates them, and reads what it saved. */
const recalculated = async (workbooks: readonly Workbook[]): Promise<readonly Workbook[]> => {
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
    execFileSync(SOFFICE, [...call, ...paths], { stdio: 'pipe', timeout: CONVERSION_LIMIT_MS });
    return await Promise.all(files.map((file) => new ExcelJS.Workbook().xlsx.readFile(join(folder, 'out', file))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const resultsOf = (workbook: Workbook | undefined) => (sheet: string, address: string) =>
  workbook?.getWorksheet(sheet)?.getCell(address).result;

if (!isInstalled) {
  console.warn('LEFT OUT: the formulas were not recalculated by LibreOffice, because soffice is not installed here.');
  test.todo('the formulas of the template agree with the rules in LibreOffice (left out: soffice is not installed)');
} else {
  describe('the formulas of the template, calculated by LibreOffice,', () => {
    const literal = firstRead('literal');
    const scaled = firstRead('scaled');
    let stacked: Workbook | undefined;
    let templates: readonly Workbook[];
    beforeAll(async () => {
      const drawn = [await goldenWorkbook(GOLDEN), await goldenTemplate(literal), await goldenTemplate(scaled)];
      [stacked, ...templates] = await recalculated(drawn);
    }, CONVERSION_LIMIT_MS);

    test.each(GOLDEN.map((line, index) => ({ ...line, index })))(
      'give every score and the total of “$name”, $reading',
      ({ index, expect: expected }) => {
        expect(calculatedScores(resultsOf(stacked), index)).toEqual(expected);
      },
    );

    test('say which figures each score comes from, as the sheet itself says it', () => {
      GOLDEN.forEach((line, index) => {
        expect(calculatedBasis(resultsOf(stacked), index)).toEqual(statedBasis(line));
      });
    });

    test.each([
      ['literal', literal, 0],
      ['scaled', scaled, 1],
    ] as const)('work in the whole template just the same (%s)', (_, line, index) => {
      expect(calculatedScores(resultsOf(templates[index]), 0)).toEqual(line.expect);
    });
  });
}
