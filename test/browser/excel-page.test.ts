import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './chromium';
import { ExcelPage } from './support/excel-page';
import { savedDuring, saveFrom } from './support/saved-files';
import { serveExcelPage, type ExcelPageServer } from './support/excel-page-server';

describe('The Excel stand-in in a browser', () => {
  let server: ExcelPageServer;
  let browser: Browser;
  let excel: ExcelPage;
  let outside: string[] = [];
  let troubles: string[] = [];

  beforeAll(async () => {
    server = await serveExcelPage();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ignoreHTTPSErrors: true });
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) outside.push(url);
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (entry) => {
      if (entry.type() === 'error') troubles.push(entry.text());
    });
    excel = new ExcelPage(page);
    await excel.open(server.url);
  });
  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  beforeEach(() => excel.startAfresh(server.url));
  afterEach(() => {
    const found = [outside, troubles];
    [outside, troubles] = [[], []];
    expect(found).toEqual([[], []]);
  });

  const openPane = async () => {
    await excel.press('示例', '打开示例');
    const pane = excel.pane('示例');
    await pane.getByText('ready').waitFor();
    return pane;
  };
  /** Runs a batch in the pane, as its own script would. */
  const run = (body: string) =>
    excel.frame(/pane\.html/).evaluate((text) => {
      // Set by the fixture's pane
      const { fixture } = window as unknown as { fixture: { run: (body: string) => Promise<unknown> } };
      return fixture.run(text);
    }, body);
  const talk = (options: object) =>
    excel.frame(/pane\.html/).evaluate((chosen) => {
      const { fixture } = window as unknown as { fixture: { talk: (options: object) => Promise<unknown[]> } };
      return fixture.talk(chosen);
    }, options);

  test('an unmodified office.js in the pane finds itself in Excel', async () => {
    const pane = await openPane();
    expect(await pane.locator('#host').textContent()).toBe('Excel OfficeOnline');
    expect(await excel.page.getByRole('complementary', { name: '任务窗格：示例' }).boundingBox()).toMatchObject({
      width: 350,
    });
  });

  test('what a person types is calculated, and told to the add-in as theirs', async () => {
    const pane = await openPane();
    await excel.type('B2', '12.5');
    await excel.type('B3', '重庆');
    await excel.type('B4', '=B2*2');
    await excel.shows('B4', '25');
    expect(await excel.selected()).toEqual({ sheet: 'Sheet1', address: 'B4', formula: '=B2*2', text: '25' });
    await pane.getByText('changed B2 Unknown 12.5').waitFor();
    await pane.getByText('changed B3 Unknown "重庆"').waitFor();
    await pane.getByText('selected B3').waitFor();
  });

  test('a day that a person types becomes a date, as in a Chinese Excel, but in a text cell', async () => {
    await openPane();
    await run(
      `context.workbook.worksheets.getActiveWorksheet().getRange('C2').numberFormat = [['@']]; await context.sync();`,
    );
    const days = ['2025年3月5日', '3月5日', '2025-3-5', '3/5'];
    for (const [row, day] of days.entries()) await excel.type(`B${String(row + 2)}`, day);
    await excel.type('C2', '3月5日');
    await excel.type('D2', '=B4-B2&TEXT(B3-B5,"0")&ISNUMBER(B3)&ISTEXT(C2)');
    await excel.shows('D2', '00TRUETRUE');
    for (const [row, text] of ['2025年3月5日', '3月5日', '2025/3/5', '3月5日'].entries())
      expect((await excel.cell(`B${String(row + 2)}`)).text).toBe(text);
  });

  test('what the add-in writes shows in the grid, and is told to it as its own', async () => {
    const pane = await openPane();
    const read = await run(`
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('D2:D4');
      range.values = [[3], [4], ['=D2+D3']];
      range.load('values');
      await context.sync();
      return range.values;`);
    expect(read).toEqual([[3], [4], [7]]);
    await excel.shows('D4', '7');
    await pane.getByText('changed D2:D4 ThisLocalAddin').waitFor();
  });

  test('a ribbon command runs with the pane closed', async () => {
    await excel.goTo('C3');
    await excel.press('示例', '盖章');
    await excel.shows('C3', '已盖章');
    await excel.status.filter({ hasText: '就绪' }).waitFor();
    expect(await excel.page.locator('iframe').count()).toBe(0);
  });

  test('a command keeps running while its dialog is open, and ends when the person closes it', async () => {
    await excel.press('示例', '询问');
    const dialog = excel.page.getByRole('dialog', { name: '示例' });
    await dialog.locator('iframe').contentFrame().getByText('dialog', { exact: true }).waitFor();
    await excel.status.filter({ hasText: '正在运行“询问”' }).waitFor();
    await dialog.getByRole('button', { name: '关闭对话框' }).click();
    await excel.status.filter({ hasText: '就绪' }).waitFor();
  });

  test('a dialog inside the page talks with the pane that opened it', async () => {
    await openPane();
    expect(await talk({ displayInIframe: true })).toEqual(['你好', '回声回声']);
    expect(await excel.page.getByRole('dialog').count()).toBe(0);
  });

  test('a dialog in a window of its own talks with the pane that opened it', async () => {
    await openPane();
    const popup = excel.page.waitForEvent('popup');
    const heard = talk({ promptBeforeOpen: false });
    expect((await popup).url()).toContain('dialog.html');
    expect(await heard).toEqual(['你好']);
  });

  test('while a person types into a cell, a batch is refused, or waits until they press Enter', async () => {
    await openPane();
    await excel.goTo('B2');
    await excel.page.keyboard.type('7');
    const read = `
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      cell.load('values');
      await context.sync();
      return cell.values;`;
    await expect(run(read)).rejects.toThrow('单元格编辑模式');
    const waiting = excel.frame(/pane\.html/).evaluate((text) => {
      // Set by the fixture's pane
      const { fixture } = window as unknown as { fixture: { runLater: (body: string) => Promise<unknown> } };
      return fixture.runLater(text);
    }, read);
    await excel.page.keyboard.press('Enter');
    expect(await waiting).toEqual([[7]]);
  });

  test('has the manners that its address names: no window, no download for the add-in', async () => {
    await excel.open(`${server.url}/?manners=popups-blocked,downloads-do-nothing`);
    await openPane();
    await expect(talk({ promptBeforeOpen: false })).rejects.toThrow('12011');
    const pane = excel.frame(/pane\.html/);
    expect(await savedDuring(excel.page, () => saveFrom(pane, '年报.txt'))).toEqual([]);
    // Where the browser tells of what it withholds
    troubles = troubles.filter((text) => !text.includes('sandboxed'));
  });

  test('settings of the add-in stay in the workbook when the pane is closed and opened again', async () => {
    await openPane();
    const pane = () => excel.frame(/pane\.html/);
    await pane().evaluate(() => {
      const { fixture } = window as unknown as { fixture: { saveSetting: (key: string, value: unknown) => unknown } };
      return fixture.saveSetting('park', '大足');
    });
    await excel.page.getByRole('button', { name: '关闭窗格' }).click();
    await openPane();
    const kept = await pane().evaluate(() => {
      const { fixture } = window as unknown as { fixture: { setting: (key: string) => unknown } };
      return fixture.setting('park');
    });
    expect(kept).toBe('大足');
  });

  test('an input message is shown at its cell, and only there', async () => {
    await openPane();
    await run(`
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      dataValidation.prompt = { title: '入驻率', message: '请填写整数。', showPrompt: true };
      await context.sync();`);
    const tip = excel.page.getByRole('note', { name: '输入信息' });
    await excel.goTo('B2');
    await tip.waitFor();
    expect(await tip.textContent()).toBe('入驻率请填写整数。');
    await excel.goTo('B3');
    await tip.waitFor({ state: 'detached' });
  });

  test('a locked cell of a protected sheet is refused in Excel’s words, an unlocked one is not', async () => {
    await openPane();
    await run(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [['锁定'], [1]];
      sheet.getRange('A2').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();`);
    const refused = async () => {
      await excel.message.filter({ hasText: '受保护的工作表' }).waitFor();
      await excel.page.keyboard.press('Enter');
      await excel.message.waitFor({ state: 'detached' });
    };
    await excel.goTo('A1');
    await excel.page.keyboard.type('9');
    await refused();
    await excel.page.keyboard.press('Delete');
    await refused();
    expect((await excel.cell('A1')).text).toBe('锁定');
    await excel.type('A2', '2');
    await excel.shows('A2', '2');
  });

  test('a chart stands over the cells it was put on and follows their figures', async () => {
    await openPane();
    await run(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B3');
      range.values = [['园区', '总分'], ['大足', 88], ['渝北', 92]];
      const chart = sheet.charts.add('ColumnClustered', range);
      chart.title.text = '总分对比';
      chart.dataLabels.showValue = true;
      chart.setPosition('D2', 'J16');
      await context.sync();`);
    const chart = excel.page.getByRole('img', { name: '图表：总分对比' });
    await chart.getByText('渝北').waitFor();
    await excel.type('B2', '61');
    await chart.getByText('61', { exact: true }).waitFor();
  });

  test('a real .xlsx is opened, calculated, edited and saved', async () => {
    const source = new ExcelJS.Workbook();
    const sheet = source.addWorksheet('评分表');
    sheet.getCell('A1').value = '入驻机构';
    sheet.getCell('B1').value = 20;
    sheet.getCell('B2').value = { formula: 'B1*1.5', result: 30 };
    await excel.openFile({ name: '大足.xlsx', bytes: Buffer.from(await source.xlsx.writeBuffer()) });
    await excel.page.getByRole('heading', { name: '大足.xlsx' }).waitFor();
    await excel.shows('B2', '30');
    await excel.type('B1', '40');
    await excel.shows('B2', '60');

    const download = await excel.saveAs();
    expect(download.suggestedFilename()).toBe('大足.xlsx');
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.readFile(await download.path());
    const cell = saved.getWorksheet('评分表')?.getCell('B2');
    expect(cell?.formula).toBe('B1*1.5');
    expect(cell?.result).toBe(60);
  });

  test('a file that is no workbook is refused with the reason, and the open one stays', async () => {
    await excel.type('A1', '1');
    await excel.openFile({ name: '名录.xlsx', bytes: Buffer.from('not a workbook at all, only text') });
    await excel.message.filter({ hasText: '不是 Excel 工作簿' }).waitFor();
    // The refusal is on record for whoever looks for it
    troubles = troubles.filter((trouble) => !trouble.includes('FileRefused'));
    await excel.page.getByRole('button', { name: '确定' }).click();
    expect((await excel.cell('A1')).text).toBe('1');
  });

  test('a new workbook is empty, and the pane starts anew with it', async () => {
    await excel.open(server.url);
    const pane = await openPane();
    await excel.type('A1', '1');
    await pane.getByText('changed A1').waitFor();
    await excel.page.getByRole('button', { name: '文件', exact: true }).click();
    await excel.page.getByRole('button', { name: '新建', exact: true }).click();
    await excel.page.getByRole('heading', { name: '工作簿2.xlsx' }).waitFor();
    await pane.getByText('ready').waitFor();
    expect((await excel.cell('A1')).text).toBe('');
    expect(await pane.locator('#log').textContent()).not.toContain('changed');
  });
});
