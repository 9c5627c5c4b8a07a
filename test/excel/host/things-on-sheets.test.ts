import { figuresOf, labelsOf } from '../../../workbench/excel/model/sheet/charts';
import { conditionalFormatsOn } from '../../../workbench/excel/model/looks/conditional-formats';
import { errorOf, onNewSheet, sharedExcel } from './running-excel';

const excel = sharedExcel();

const TABLE = [
  ['园区', '得分', '等次'],
  ['甲园', 91, '优秀'],
  ['乙园', 78, '良好'],
];

describe('charts', () => {
  it('are cut into series as Excel does it, and follow their cells', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = TABLE.map((row) => row.slice(0, 2));
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
      chart.name = '得分图';
      chart.title.text = '各园区得分';
      chart.legend.visible = false;
      chart.axes.valueAxis.maximum = 100;
      chart.series.getItemAt(0).format.fill.setSolidColor('#70AD47');
      chart.setPosition('D2', 'H12');
      chart.load('name,left,top,width,height,title/text');
      sheet.load('name');
      await context.sync();
      expect(chart).toMatchObject({ name: '得分图' });
      expect(chart.width).toBeGreaterThan(200);
      return sheet.name;
    });
    const sheet = excel.now.sheet(name);
    const [chart] = sheet.state.charts;
    const [series] = chart?.series ?? [];
    expect(chart).toMatchObject({ title: '各园区得分', legendVisible: false, valueAxis: { maximum: 100 } });
    expect(series).toMatchObject({ name: '得分', color: '#70AD47' });
    expect(labelsOf(sheet, series?.categories ?? null)).toEqual(['甲园', '乙园']);
    await excel.now.userTypes(name, 'B2', '95');
    expect(figuresOf(sheet, series?.values ?? null)).toEqual([95, 78]);
  });

  it('are found by name, given other data, and deleted', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = TABLE;
      sheet.charts.add('BarClustered', sheet.getRange('A1:B3')).name = '图';
      await context.sync();
      const chart = sheet.charts.getItemOrNullObject('图');
      chart.setData(sheet.getRange('A1:B2'), 'Columns');
      await context.sync();
      chart.delete();
      const gone = sheet.charts.getItemOrNullObject('图');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe('tables', () => {
  it('have a header, a body and columns, and grow by rows', async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = TABLE;
      const table = sheet.tables.add('A1:C3', true);
      table.name = '汇总';
      table.rows.add(undefined, [['丙园', 66, '合格']]);
      const body = table.getDataBodyRange().load('values');
      const scores = table.columns.getItem('得分').getDataBodyRange().load('values');
      const sum = sheet.getRange('F1');
      sum.formulas = [['=SUM(汇总[得分])']];
      sum.load('values');
      await context.sync();
      expect(body.values).toHaveLength(3);
      expect(scores.values).toEqual([[91], [78], [66]]);
      expect(sum.values).toEqual([[235]]);
    });
  });

  it('cannot overlap', async () => {
    const failure = await errorOf(() =>
      onNewSheet(async (sheet, context) => {
        sheet.getRange('A1:C3').values = TABLE;
        sheet.tables.add('A1:C3', true);
        sheet.tables.add('B2:D4', true);
        await context.sync();
      }),
    );
    expect(failure?.[0]).toBe('InvalidArgument');
  });
});

describe('conditional formats', () => {
  it('by value and by formula are given back, and cleared cell by cell', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      const byValue = sheet.getRange('A1:A9').conditionalFormats.add('CellValue');
      byValue.cellValue.format.fill.color = '#FFC7CE';
      byValue.cellValue.rule = { operator: 'LessThan', formula1: '60' };
      const byFormula = sheet.getRange('B1:B9').conditionalFormats.add('Custom');
      byFormula.custom.rule.formula = '=$B1="优秀"';
      byFormula.custom.format.font.color = '#006100';
      byFormula.load('type,custom/rule/formula');
      const count = sheet.getRange('A1:B1').conditionalFormats.getCount();
      sheet.load('name');
      await context.sync();
      expect([byFormula.type, byFormula.custom.rule.formula, count.value]).toEqual(['Custom', '=$B1="优秀"', 2]);
      return sheet.name;
    });
    const kinds = () => conditionalFormatsOn(excel.now.sheet(name)).map(({ criterion }) => criterion.kind);
    expect(kinds().sort()).toEqual(['cellValue', 'custom']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('A1').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(kinds().sort()).toEqual(['cellValue', 'custom']);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange('A2:A9').conditionalFormats.clearAll();
      const left = sheet.getRange().conditionalFormats.load('items/type');
      await context.sync();
      expect(left.items.map(({ type }) => type)).toEqual(['Custom']);
    });
  });
});

describe('clearing the formats of cells', () => {
  it('takes their conditional formats, and leaves the others theirs', async () => {
    const address = await onNewSheet(async (sheet, context) => {
      const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$A1>1';
      sheet.getRange('A4:A9').clear('Formats');
      const left = format.getRange().load('address');
      await context.sync();
      return left.address.split('!')[1];
    });
    expect(address).toBe('A1:A3');
  });
});

describe('what a workbook remembers for an add-in', () => {
  it('are settings, custom XML parts and properties', async () => {
    await Excel.run(async (context) => {
      const { settings, customXmlParts, properties } = context.workbook;
      settings.add('标记', { cells: ['A1'], at: 3 });
      customXmlParts.add('<记录 xmlns="urn:yuanping:marks"><格>A1</格></记录>');
      properties.title = '评分表';
      properties.custom.add('年度', 2025);
      await context.sync();
      const setting = settings.getItemOrNullObject('标记').load('value');
      const part = customXmlParts.getByNamespace('urn:yuanping:marks').getOnlyItemOrNullObject();
      part.load('id');
      const xml = part.getXml();
      properties.load('title');
      const year = properties.custom.getItem('年度').load('value,type');
      await context.sync();
      expect(setting.value).toEqual({ cells: ['A1'], at: 3 });
      expect(xml.value).toContain('<格>A1</格>');
      expect([properties.title, year.value, year.type]).toEqual(['评分表', 2025, 'Number']);
    });
  });
});

describe('Ctrl+Z', () => {
  it('takes back all that one batch has written into cells', async () => {
    const name = await onNewSheet(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    await excel.now.userTypes(name, 'A1', '手填');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange('A1').values = [['插件']];
      sheet.getRange('A1').format.fill.color = '#FFC7CE';
      sheet.getRange('B1').formulas = [['=1+1']];
      await context.sync();
    });
    await excel.now.userUndoes();
    expect(excel.now.cell(name, 'A1')).toMatchObject({ value: '手填', fill: '#FFFFFF' });
    expect(excel.now.cell(name, 'B1').value).toBe('');
  });

  it.each([
    [
      'protected it',
      (sheet) => {
        sheet.protection.protect();
      },
    ],
    [
      'hidden it and shown it again',
      (sheet) => {
        sheet.visibility = 'Hidden';
        sheet.visibility = 'Visible';
      },
    ],
  ] satisfies [string, (sheet: Excel.Worksheet) => unknown][])(
    'takes back nothing after an add-in has %s',
    async (_what, work) => {
      const name = await onNewSheet(async (sheet, context) => {
        sheet.load('name');
        await context.sync();
        return sheet.name;
      });
      await excel.now.userTypes(name, 'A1', '手填');
      await Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem(name));
        await context.sync();
      });
      await excel.now.userUndoes();
      expect(excel.now.cell(name, 'A1').value).toBe('手填');
    },
  );
});
