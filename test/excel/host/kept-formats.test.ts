import JSZip from 'jszip';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { startExcel } from '../../../workbench/excel/node/start-excel';

const EXTENSION_ID = '{DA7ABA51-AAAA-BBBB-0001-000000000001}';
/** Rules as Excel writes them: what the API calls them, and the rule. */
const RULES = [
  [
    'ColorScale',
    '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
  ],
  [
    'DataBar',
    `<cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${EXTENSION_ID}</x14:id></ext></extLst></cfRule>`,
  ],
  [
    'IconSet',
    '<cfRule type="iconSet" priority="5"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
  ],
  [
    'ContainsText',
    '<cfRule type="containsText" dxfId="0" priority="6" operator="containsText" text="优秀"><formula>NOT(ISERROR(SEARCH("优秀",A1)))</formula></cfRule>',
  ],
  ['TopBottom', '<cfRule type="top10" dxfId="0" priority="7" rank="5"/>'],
  ['PresetCriteria', '<cfRule type="duplicateValues" dxfId="0" priority="8"/>'],
  ['PresetCriteria', '<cfRule type="aboveAverage" dxfId="0" priority="9"/>'],
  [
    'PresetCriteria',
    '<cfRule type="timePeriod" dxfId="0" priority="10" timePeriod="lastMonth"><formula>AND(MONTH(A1)=MONTH(EDATE(TODAY(),0-1)),YEAR(A1)=YEAR(EDATE(TODAY(),0-1)))</formula></cfRule>',
  ],
  [
    'CellValue',
    '<cfRule type="cellIs" dxfId="0" priority="2" stopIfTrue="1" operator="lessThan"><formula>60</formula></cfRule>',
  ],
  ['Custom', '<cfRule type="expression" dxfId="0" priority="1"><formula>$A1=1</formula></cfRule>'],
] as const;
const BAR_EXTENSION = `<x14:cfRule type="dataBar" id="${EXTENSION_ID}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>`;
const ALONE =
  '<x14:cfRule type="iconSet" priority="11" id="{00000000-0000-0000-0000-000000000002}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>';
/** One that reads another sheet. */
const ELSEWHERE =
  '<x14:cfRule type="expression" priority="12" id="{00000000-0000-0000-0000-000000000003}"><xm:f>\'US $\'!$A$1&gt;"$$"&amp;A1</xm:f><x14:dxf/></x14:cfRule>';
const SHEET = 'xl/worksheets/sheet1.xml';

const extensionOf = (rule: string, cells: string) =>
  `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${rule}<xm:sqref>${cells}</xm:sqref></x14:conditionalFormatting>`;

/** A workbook of somebody who used these conditional formats on A1:A10, and those of the extension. */
async function workbookWith(rules: readonly string[]): Promise<Buffer> {
  const empty = await startExcel();
  const archive = await JSZip.loadAsync(await empty.save());
  await empty.stop();
  const change = async (path: string, edit: (xml: string) => string) => {
    archive.file(path, edit((await archive.file(path)?.async('string')) ?? ''));
  };
  const groups = rules.map((rule) => `<conditionalFormatting sqref="A1:A10">${rule}</conditionalFormatting>`);
  await change(SHEET, (xml) =>
    xml
      .replace('<sheetData/>', `<sheetData/>${groups.join('')}`)
      .replace(
        '</worksheet>',
        () =>
          '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>' +
          `${extensionOf(BAR_EXTENSION, 'A1:A10')}${extensionOf(ALONE, 'B1:B10')}${extensionOf(ELSEWHERE, 'B1:B10')}</x14:conditionalFormattings></ext></extLst></worksheet>`,
      ),
  );
  await change('xl/styles.xml', (xml) =>
    xml.replace(
      /<dxfs[^>]*\/>|<dxfs[^>]*>[\s\S]*?<\/dxfs>/,
      '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    ),
  );
  return archive.generateAsync({ type: 'nodebuffer' });
}

const sheetOf = async (file: Buffer) => (await (await JSZip.loadAsync(file)).file(SHEET)?.async('string')) ?? '';
/** A rule without what is numbered anew in each file. */
const bare = (rule: string) => rule.replaceAll(/ (?:dxfId|priority)="\d+"/g, '');

describe('conditional formats that a file brings', () => {
  let excel: ExcelInNode;
  beforeAll(async () => {
    excel = await startExcel({ xlsx: await workbookWith(RULES.map(([, rule]) => rule)) });
  });
  afterAll(() => excel.stop());

  it('are there with their types, the most important first, and only the own ones as what they are not', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const formats = sheet.getRange().conditionalFormats.load('items/type,items/stopIfTrue');
      await context.sync();
      const own = formats.items.map((format) => ({
        custom: format.customOrNullObject.load('rule/formula'),
        bar: format.dataBarOrNullObject.load(),
      }));
      await context.sync();
      const types = ['Custom', 'CellValue', ...RULES.slice(0, 8).map(([type]) => type), 'IconSet', 'Custom'];
      expect(formats.items.map(({ type }) => type)).toEqual(types);
      expect(formats.items.map(({ stopIfTrue }) => stopIfTrue).indexOf(true)).toBe(1);
      expect(own.map(({ custom }) => !custom.isNullObject)).toEqual(types.map((type) => type === 'Custom'));
      expect(own.map(({ bar }) => !bar.isNullObject)).toEqual(types.map((type) => type === 'DataBar'));
      expect(own[0]?.custom.rule.formula).toBe('=$A1=1');
      expect(own.at(-1)?.custom.rule.formula).toBe('=\'US $\'!$A$1>"$$"&A1');
    });
  });

  it('refuse to be read as what they are not (office-js #2180)', async () => {
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange().conditionalFormats.load('items/custom/rule/formula');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('go back into the file as they came, also with their part of the extension list', async () => {
    const xml = await sheetOf(await excel.save());
    const rules = [...xml.matchAll(/<cfRule\b[^>]*?(?:\/>|>[\s\S]*?<\/cfRule>)/g)].map(([rule]) => bare(rule));
    const expected = RULES.map(([, rule]) => bare(rule).replaceAll('"优秀"', '"优秀"'));
    expect(rules.map((rule) => sorted(rule)).sort()).toEqual(expected.map((rule) => sorted(rule)).sort());
    expect(xml).toContain(extensionOf(BAR_EXTENSION, 'A1:A10'));
    expect(xml).toContain(extensionOf(ALONE, 'B1:B10'));
    expect(xml).toContain(extensionOf(ELSEWHERE, 'B1:B10'));
  });

  it('lose the cells that are cleared, and no others; a formula goes on from the first cell that is left', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A2').conditionalFormats.clearAll();
      const formats = sheet.getRange().conditionalFormats.load('items/type');
      const gone = sheet.getRange('A1:A2').conditionalFormats.getCount();
      await context.sync();
      const ranges = formats.items.map((format) => format.getRange().load('address'));
      const [first] = formats.items;
      const formula = first?.custom.rule.load('formula');
      await context.sync();
      expect(gone.value).toBe(0);
      expect(ranges.map(({ address }) => address.split('!')[1])).toEqual([
        ...RULES.map(() => 'A3:A10'),
        'B1:B10',
        'B1:B10',
      ]);
      expect(formula?.formula).toBe('=$A3=1');
    });
    const again = await startExcel({ xlsx: await excel.save() });
    expect(await sheetOf(await again.save())).toContain(extensionOf(BAR_EXTENSION, 'A3:A10'));
    await again.stop();
  });
});

it('one whose formula somebody has emptied is kept, and nothing stops at it', async () => {
  const rules = ['expression', 'cellIs'].map(
    (type) => `<cfRule type="${type}" dxfId="0" priority="1"><formula></formula></cfRule>`,
  );
  const excel = await startExcel({ xlsx: await workbookWith(rules) });
  const xml = await sheetOf(await excel.save());
  for (const rule of rules) expect(bare(xml)).toContain(bare(rule));
  await excel.stop();
});

/** A rule with its attributes in one order. */
function sorted(rule: string): string {
  return rule.replace(/^<cfRule ([^>]*?)(\/?)>/, (_tag, attributes: string, end: string) => {
    return `<cfRule ${attributes
      .trim()
      .split(/ (?=\w+=)/)
      .sort()
      .join(' ')}${end}>`;
  });
}
