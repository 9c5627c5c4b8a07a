import ExcelJS from 'exceljs';
import { seenCell, type SeenSheet, type SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { seeFile } from '../../../workbench/read/see-file';
import { formatted, rawWorkbook, workbookRelation, type RawWorkbook } from './raw-workbook';

const made = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<SeenWorkbook> => {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('表'), book);
  return seeFile(new Uint8Array(await book.xlsx.writeBuffer()));
};
const raw = async (workbook: RawWorkbook): Promise<SeenWorkbook> => seeFile(await rawWorkbook(workbook));
const only = ({ sheets }: SeenWorkbook): SeenSheet => {
  const [sheet] = sheets;
  if (!sheet) throw new RangeError('no sheet');
  return sheet;
};
const A1 = { value: '', text: '' };
const first = (book: SeenWorkbook) => {
  const { value, text } = seenCell(only(book), 0, 0);
  return { value, text };
};

describe('a cell shows what its format prints, and holds what it holds', () => {
  const ROWS: readonly (readonly [string, string, number, string])[] = [
    ['a day', 'm&quot;月&quot;d&quot;日&quot;', 46085, '3月4日'],
    ['a unit', '0.0000&quot;万元&quot;', 3100, '3100.0000万元'],
    ['per cent', '0%', 0.98, '98%'],
    ['thousands', '#,##0,', 163000, '163'],
    ['a text of its own', '&quot;31&quot;', 27, '31'],
    ['nothing', ';;;', 27, ''],
    ['a score in the format of a day', 'yyyy/m/d', 6, '1900/1/6'],
    ['the day that there never was', 'yyyy/m/d', 60, '1900/2/29'],
    ['a number that is no day', 'yyyy/m/d', 310000000, '########'],
    ['a negative number that is no day', 'yyyy/m/d', -3, '########'],
    ['rounded', '0', 27.4, '27'],
    ['hours', '[h]:mm', 1.5, '36:00'],
    ['morning and afternoon', '上午/下午h&quot;时&quot;', 0.6, '下午2时'],
    ['the usual format by its Chinese name', 'G/通用格式&quot;人&quot;', 3, '3人'],
    ['a format that is none', '[[', 3, '3'],
    ['a condition', '[&gt;=100]0&quot;多&quot;;0', 163, '163多'],
  ];
  test.each(ROWS)('%s: %s', async (_what, format, value, text) => {
    const book = await raw({
      styles: formatted(format),
      rows: `<row r="1"><c r="A1" s="1"><v>${String(value)}</v></c></row>`,
    });
    expect(first(book)).toEqual({ value, text });
  });

  const NUMBERED: readonly (readonly [number, number, string])[] = [
    [14, 46085, '2026/3/4'],
    [31, 46085, '2026年3月4日'],
    [57, 46085, '2026年3月'],
    [58, 46085, '3月4日'],
    [3, 163000, '163,000'],
    [9, 0.98, '98%'],
  ];
  test.each(NUMBERED)('format number %s prints %s as %s', async (id, value, text) => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="${String(id)}"/></cellXfs>`;
    const book = await raw({ styles, rows: `<row r="1"><c r="A1" s="1"><v>${String(value)}</v></c></row>` });
    expect(first(book)).toEqual({ value, text });
  });

  const HELD: readonly (readonly [string, string, typeof A1 | { value: unknown; text: string }])[] = [
    ['a whole number', '<c r="A1"><v>3</v></c>', { value: 3, text: '3' }],
    ['noise of calculating', '<c r="A1"><v>5.999999999999999</v></c>', { value: 5.999999999999999, text: '6' }],
    ['a text', '<c r="A1" t="inlineStr"><is><t>三分</t></is></c>', { value: '三分', text: '三分' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { value: true, text: 'TRUE' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: '#REF!', text: '#REF!' }],
    ['what a formula comes to', '<c r="A1"><f>1+2</f><v>3</v></c>', { value: 3, text: '3' }],
    ['the text of a formula', '<c r="A1" t="str"><f>"三"</f><v>三</v></c>', { value: '三', text: '三' }],
    ['a formula that was never calculated', '<c r="A1"><f>1+2</f></c>', { value: '=1+2', text: '=1+2' }],
    ['a date as text', '<c r="A1" t="d"><v>2025-03-04T00:00:00</v></c>', { value: 45720, text: '2025/3/4' }],
    ['nothing at all', '<c r="A1"/>', A1],
  ];
  test.each(HELD)('%s', async (_what, cell, expected) => {
    expect(first(await raw({ rows: `<row r="1">${cell}</row>` }))).toEqual(expected);
  });

  test.each(['1', 'true'])('days of a workbook that counts from 1904 (%s)', async (value) => {
    const book = await raw({
      workbookProperties: `<workbookPr date1904="${value}"/>`,
      styles: formatted('yyyy/m/d', '[h]:mm'),
      rows: '<row r="1"><c r="A1" s="1"><v>44623</v></c><c r="B1" s="2"><v>1.5</v></c></row>',
    });
    expect(first(book)).toEqual({ value: 44623, text: '2026/3/4' });
    expect(seenCell(only(book), 0, 1)).toMatchObject({ value: 1.5, text: '36:00' });
  });
});

describe('a cell looks as its fonts and its ground make it', () => {
  const white = { argb: 'FFFFFFFF' };
  const solid = (color: Partial<ExcelJS.Color>): Partial<ExcelJS.Style> => ({
    fill: { type: 'pattern', pattern: 'solid', fgColor: color },
  });
  const ROWS: readonly (readonly [string, (cell: ExcelJS.Cell) => void, { struck: string; unseen: boolean }])[] = [
    ['plain', () => undefined, { struck: 'no', unseen: false }],
    [
      'struck through',
      (cell) => {
        cell.font = { strike: true };
      },
      { struck: 'whole', unseen: false },
    ],
    [
      'some of its pieces struck',
      (cell) => {
        cell.value = { richText: [{ text: '3', font: { strike: true } }, { text: '5' }] };
      },
      { struck: 'part', unseen: false },
    ],
    [
      'all of its pieces struck',
      (cell) => {
        cell.value = {
          richText: [{ text: '3', font: { strike: true } }, { text: ' ' }, { text: '5', font: { strike: true } }],
        };
      },
      { struck: 'whole', unseen: false },
    ],
    [
      'a piece without a font in a struck cell',
      (cell) => {
        cell.value = { richText: [{ text: '3' }, { text: '5', font: { bold: true } }] };
        cell.font = { strike: true };
      },
      { struck: 'part', unseen: false },
    ],
    [
      'white on nothing',
      (cell) => {
        cell.font = { color: white };
      },
      { struck: 'no', unseen: true },
    ],
    [
      'white by the theme',
      (cell) => {
        cell.font = { color: { theme: 0 } };
      },
      { struck: 'no', unseen: true },
    ],
    [
      'white on red',
      (cell) => {
        cell.style = { ...solid({ argb: 'FFFF0000' }), font: { color: white } };
      },
      { struck: 'no', unseen: false },
    ],
    [
      'red on red',
      (cell) => {
        cell.style = { ...solid({ argb: 'FFFF0000' }), font: { color: { argb: 'FFFF0000' } } };
      },
      { struck: 'no', unseen: true },
    ],
    [
      'light grey on nothing',
      (cell) => {
        cell.font = { color: { argb: 'FFF2F2F2' } };
      },
      { struck: 'no', unseen: true },
    ],
    [
      'white of the theme, a little darker, on nothing',
      (cell) => {
        cell.font = { color: { theme: 0, tint: -0.05 } as Partial<ExcelJS.Color> }; // its type leaves out the tint
      },
      { struck: 'no', unseen: true },
    ],
    [
      'one of its pieces white',
      (cell) => {
        cell.value = { richText: [{ text: '3' }, { text: '5', font: { color: white } }] };
      },
      { struck: 'no', unseen: true },
    ],
    [
      'grey on nothing',
      (cell) => {
        cell.font = { color: { argb: 'FF7F7F7F' } };
      },
      { struck: 'no', unseen: false },
    ],
    [
      'black by itself on the black of the theme',
      (cell) => {
        cell.style = solid({ theme: 1 });
      },
      { struck: 'no', unseen: true },
    ],
  ];
  test.each(ROWS)('%s', async (_what, dress, look) => {
    const book = await made((sheet) => {
      sheet.getCell('A1').value = 3;
      dress(sheet.getCell('A1'));
    });
    expect(seenCell(only(book), 0, 0)).toMatchObject(look);
  });
});

describe('a sheet is seen as it was saved', () => {
  test('the block is the smallest that holds everything', async () => {
    const sheet = only(
      await made((sheet) => {
        sheet.getCell('C3').value = '指标';
        sheet.getCell('D5').value = 3;
        sheet.getCell('H9').font = { bold: true };
      }),
    );
    expect(sheet).toMatchObject({
      row: 2,
      column: 2,
      values: [
        ['指标', ''],
        ['', ''],
        ['', 3],
      ],
    });
  });

  test('hidden rows and columns, and such as have no height or width', async () => {
    const sheet = only(
      await raw({
        before:
          '<cols><col min="2" max="2" width="9" hidden="1"/><col min="3" max="3" width="0" customWidth="1"/></cols>',
        rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"/>',
      }),
    );
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  });

  const FILTERS: readonly (readonly [string, string, readonly number[]])[] = [
    ['values', '<filterColumn colId="0"><filters><filter val="3"/></filters></filterColumn>', [4]],
    [
      'a comparison',
      '<filterColumn colId="0"><customFilters><customFilter val="3"/></customFilters></filterColumn>',
      [4],
    ],
    ['nothing', '', [1, 4]],
    ['nothing, with a button that does not show', '<filterColumn colId="0" hiddenButton="1"/>', [1, 4]],
  ];
  const ROWS =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="5" hidden="1"><c r="A5"><v>5</v></c></row>';
  test.each(FILTERS)(
    'of the rows hidden under a filter by %s, those that nobody hid by hand are not hidden',
    async (_what, criteria, hidden) => {
      const filter = `<autoFilter ref="A1:A3">${criteria}</autoFilter>`;
      const ofSheet = only(await raw({ rows: ROWS, after: filter }));
      expect([...ofSheet.hiddenRows]).toEqual(hidden);
      const ofTable = only(
        await raw({
          rows: ROWS,
          after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          parts: {
            'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${workbookRelation('rId1', 'table', '../tables/table1.xml')}</Relationships>`,
            'xl/tables/table1.xml': `<table id="1" name="名录" displayName="名录" ref="A1:A3">${filter}<tableColumns count="1"><tableColumn id="1" name="1"/></tableColumns></table>`,
          },
        }),
      );
      expect([...ofTable.hiddenRows]).toEqual(hidden);
    },
  );

  test('what stands under a merged area is not seen', async () => {
    const sheet = only(
      await made((sheet) => {
        sheet.getCell('A1').value = '年度';
        sheet.mergeCells('A1:B2');
        sheet.getCell('A4').value = 3;
      }),
    );
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  test('comments and text boxes stand beside it', async () => {
    const sheet = only(
      await made((sheet) => {
        sheet.getCell('A1').value = 3;
        sheet.getCell('B2').note = '得分：6';
      }),
    );
    expect(sheet.beside).toEqual([{ cell: { row: 1, column: 1 }, text: '得分：6' }]);
  });

  test('a thread stands beside its cell, without the note for older Excels', async () => {
    const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const sheet = only(
      await raw({
        rows: '<row r="1"><c r="A1"><v>3</v></c></row>',
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${RELATIONS}">${workbookRelation('rId1', 'comments', '../comments1.xml')}<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
          'xl/comments1.xml':
            '<comments><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[线程批注]</t></text></comment></commentList></comments>',
          'xl/threadedComments/threadedComment1.xml':
            '<ThreadedComments><threadedComment ref="A1" id="{1}" personId="{9}"><text>应为 5 分</text></threadedComment><threadedComment id="{2}" parentId="{1}" personId="{9}"><text>同意</text></threadedComment></ThreadedComments>',
        },
      }),
    );
    expect(sheet.beside).toEqual([
      { cell: { row: 0, column: 0 }, text: '应为 5 分' },
      { cell: { row: 0, column: 0 }, text: '同意' },
    ]);
  });
});

describe('a workbook is seen as it was saved', () => {
  const three = (activeTab: number | null, ...states: readonly ExcelJS.WorksheetState[]) =>
    made((sheet, book) => {
      const sheets = [sheet, book.addWorksheet('二'), book.addWorksheet('三')];
      sheets.forEach((each, at) => {
        each.state = states[at] ?? 'visible';
        each.getCell('A1').value = at;
      });
      if (activeTab !== null)
        book.views = [{ x: 0, y: 0, width: 9, height: 9, firstSheet: 0, activeTab, visibility: 'visible' }];
    });
  const OPEN: readonly (readonly [string, number | null, readonly ExcelJS.WorksheetState[], string])[] = [
    ['the first where the file says nothing', null, [], '表'],
    ['the one that was', 1, [], '二'],
    ['the first that shows where that one is hidden', 1, ['hidden', 'hidden', 'visible'], '三'],
    ['the first that shows where the first is hidden', null, ['veryHidden', 'visible', 'visible'], '二'],
  ];
  test.each(OPEN)('in front: %s', async (_what, activeTab, states, name) => {
    const { sheets } = await three(activeTab, ...states);
    expect(sheets.filter(({ isOpen }) => isOpen).map(({ sheet }) => sheet)).toEqual([name]);
  });

  test('how well each sheet is hidden', async () => {
    const { sheets } = await three(null, 'visible', 'hidden', 'veryHidden');
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
  });

  test('a sheet of a chart alone is left out, and is not the one in front', async () => {
    const { sheets } = await raw({
      workbookProperties: '<bookViews><workbookView activeTab="0"/></bookViews>',
      sheets: '<sheet name="图" sheetId="2" r:id="rId2"/><sheet name="表" sheetId="1" r:id="rId1"/>',
      relations: workbookRelation('rId2', 'chartsheet', 'chartsheets/sheet1.xml'),
      rows: '<row r="1"><c r="A1"><v>3</v></c></row>',
      parts: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
    });
    expect(sheets).toMatchObject([{ sheet: '表', isOpen: true, values: [[3]] }]);
  });

  test('its own names stand for cells; those of a sheet, of a number or of nothing do not', async () => {
    const name = (of: string, reference: string, more = '') =>
      `<definedName name="${of}"${more}>${reference}</definedName>`;
    const { names } = await raw({
      names: `<definedNames>${name('园评_合计', "'表'!$F$5")}${name('园评_年度', '表!$A$1', ' localSheetId="0"')}${name('税率', '0.06')}${name('没了', '表!#REF!')}</definedNames>`,
    });
    expect(names).toEqual([{ name: '园评_合计', sheet: '表', row: 4, column: 5 }]);
  });

  test('a sheet without anything on it is there', async () => {
    expect((await raw({})).sheets).toMatchObject([{ sheet: '表', values: [], isOpen: true }]);
  });
});

describe('a crafted sheet is read at once', () => {
  const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('');
  const CRAFTED: readonly (readonly [string, RawWorkbook])[] = [
    [
      'a cell in the last corner',
      { rows: '<row r="1"><c r="A1"><v>3</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>' },
    ],
    [
      'every column dressed',
      {
        before: '<cols><col min="1" max="16384" width="9" style="1"/></cols>',
        styles: formatted('0'),
        rows: `<row r="1"><c r="A1"><v>3</v></c>${many(2000, (at) => `<c r="${at < 26 ? 'B' : 'ZZ'}1" s="1"/>`)}</row>`,
      },
    ],
    [
      'ten thousand conditional formats',
      {
        rows: '<row r="1"><c r="A1"><v>3</v></c></row>',
        after: many(
          10_000,
          (at) =>
            `<conditionalFormatting sqref="A${String(at + 1)}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
        ),
      },
    ],
    [
      'an area merged over everything',
      {
        rows: '<row r="1"><c r="A1"><v>3</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A:A"/></mergeCells>',
      },
    ],
    [
      'a hundred thousand filters that never end',
      { rows: '<row r="1"><c r="A1"><v>3</v></c></row>', after: many(100_000, () => '<autoFilter ref="A1:A3"/>') },
    ],
  ];
  test.each(CRAFTED)('%s', async (_what, workbook) => {
    expect(first(await raw(workbook))).toEqual({ value: 3, text: '3' });
  });
});
