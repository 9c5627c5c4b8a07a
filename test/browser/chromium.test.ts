import { findBrowser, launchBrowser, NoBrowser } from './chromium';

describe('The browser of the tests', () => {
  const before = process.env['CHROMIUM_PATH'];
  afterEach(() => {
    if (before === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = before;
  });

  test('starts and runs a page', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent('<h1>园评</h1>');
    expect(await page.locator('h1').textContent()).toBe('园评');
    await browser.close();
  });

  test('says what to install when the one that was asked for is not there', () => {
    process.env['CHROMIUM_PATH'] = '/no/such/browser';
    expect(findBrowser).toThrow(NoBrowser);
    expect(findBrowser).toThrow(/apt-get install chromium/);
  });
});
