import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddin } from '../../../addin/build';
import { OFFICE_CLOUDS } from '../../../shared/site/office-cloud';
import { builtSite } from '../../../workbench/package/built-site';
import { checkManifest } from '../../../workbench/package/gate/check-manifest';
import type { ManifestRule } from '../../../workbench/package/gate/finding';
import { DEPLOYED, DEPLOYMENT, IDENTITY, ROOT, SIDELOADED } from './manifest-under-test';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const otherIcons = join(folder, 'other-icons');
beforeAll(async () => {
  const origins = { ...OFFICE_CLOUDS.china, connect: [IDENTITY] };
  await buildAddin({ root: ROOT, outdir: join(folder, 'site/addin'), origins });
  // The same site after somebody has put a picture of another size in the place of an icon.
  cpSync(join(folder, 'site/addin/assets'), join(otherIcons, 'addin/assets'), { recursive: true });
  for (const page of ['taskpane', 'commands'])
    copyFileSync(join(folder, `site/addin/${page}.html`), join(otherIcons, `addin/${page}.html`));
  const icons = join(otherIcons, 'addin/assets/icons');
  copyFileSync(join(icons, 'submit-80.png'), join(icons, 'submit-16.png'));
  copyFileSync(join(ROOT, 'addin/assets/icons/submit.svg'), join(icons, 'submit-32.png'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (xml: string, { site = join(folder, 'site'), domains = [IDENTITY] } = {}) =>
  checkManifest(xml, builtSite(site, domains));
const findings = async (xml: string) => (await check(xml)).map(({ rule, where }) => [rule, where]);

it.each([
  ['to sideload', SIDELOADED, []],
  ['of a deployment', DEPLOYED, [IDENTITY]],
])('the gate passes the manifest %s', async (_which, xml, domains) => {
  expect(await check(xml, { domains: [...domains] })).toEqual([]);
});

/** A change to a good manifest, and what the gate says to it. */
const BROKEN: readonly (readonly [string, string | RegExp, string, ManifestRule, string])[] = [
  ['that is not well-formed', '</Hosts>', '', 'not-xml', 'OfficeApp'],
  ['whose Id is no GUID', /<Id>.*<\/Id>/, '<Id>yuanping</Id>', 'id', 'yuanping'],
  ['without permissions', /<Permissions>.*<\/Permissions>/, '', 'element-missing', 'OfficeApp'],
  ['with a button without label', '<Label resid="Submit.Label"/>', '', 'element-missing', 'Control'],
  ['with a text that is not there', 'resid="Clear.Tip"', 'resid="Clear.Tipp"', 'resource-undefined', 'Clear.Tipp'],
  ['with a text that nothing uses', 'resid="Clear.Tip"', 'resid="Submit.Tip"', 'resource-unused', 'Clear.Tip'],
  ['with an address in the clear', 'https://yuanping', 'http://yuanping', 'address-not-https', 'IconUrl'],
  ['with an icon that is not there', 'icons/clear-24.png', 'icons/erase-24.png', 'icon-missing', 'Clear.24'],
  [
    'without the icon of a size that Office needs',
    /<bt:Image size="80" resid="Clear.80"\/>/,
    '',
    'icon-missing',
    'Yuanping.Clear',
  ],
  ['with an icon of another size', 'icons/clear-24.png', 'icons/clear-32.png', 'icon-size', 'Clear.24'],
  [
    'with elements in the wrong order',
    /(<Id>.*<\/Id>)(\s*)(<Version>.*<\/Version>)/,
    '$3$2$1',
    'element-order',
    'OfficeApp',
  ],
  [
    'with an element that Office does not know',
    '<Hosts>',
    '<Author>园评</Author><Hosts>',
    'element-unknown',
    'OfficeApp',
  ],
  [
    'with a label over its length',
    'DefaultValue="提交"',
    `DefaultValue="${'提'.repeat(126)}"`,
    'text-too-long',
    'Submit.Label',
  ],
  [
    'with a name of a text over its length',
    /Clear\.Label/g,
    `Clear.${'L'.repeat(27)}`,
    'text-too-long',
    `Clear.${'L'.repeat(27)}`,
  ],
  [
    'with a text in Chinese only',
    /<bt:Override Locale="en-US" Value="Submit"\/>/,
    '',
    'translation-missing',
    'Submit.Label',
  ],
  ['without the identity provider’s domain', `<AppDomain>${IDENTITY}</AppDomain>`, '', 'domain-missing', IDENTITY],
  ['without its own domain', `<AppDomain>${DEPLOYMENT.origin}</AppDomain>`, '', 'domain-missing', DEPLOYMENT.origin],
  [
    'with a function that there is not',
    '<FunctionName>clearMarks',
    '<FunctionName>eraseMarks',
    'function-unknown',
    'eraseMarks',
  ],
  ['with a page that there is not', 'addin/commands.html', 'addin/command.html', 'page-missing', 'Commands.Url'],
  ['that asks for more than LTSC 2021 has', 'MinVersion="1.14"', 'MinVersion="1.15"', 'requirement-set', 'ExcelApi'],
  ['that asks for a set that there is not', 'Name="DialogApi"', 'Name="DialogueApi"', 'requirement-set', 'DialogueApi'],
  ['for another application', '<Host Name="Workbook"/>', '<Host Name="Document"/>', 'host', 'Document'],
  ['with two controls of one id', 'id="Yuanping.Clear"', 'id="Yuanping.Submit"', 'duplicate-id', 'Yuanping.Submit'],
  ['with two texts of one id', 'String id="Clear.Tip"', 'String id="Submit.Tip"', 'duplicate-id', 'Submit.Tip'],
  ['whose version is no version', '<Version>1.2.3.0', '<Version>v1.2.3', 'version', 'v1.2.3'],
  [
    'with an action that Office does not know',
    'xsi:type="ExecuteFunction"',
    'xsi:type="RunFunction"',
    'office-reader',
    'OfficeApp',
  ],
  ['with permissions that Office does not know', 'ReadWriteDocument', 'EditDocument', 'office-reader', 'OfficeApp'],
];

// Microsoft's reader prints what it refuses before it throws it.
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

describe('the gate refuses a manifest', () => {
  it.each(BROKEN)('%s', async (_what, good, bad, rule, where) => {
    const broken = DEPLOYED.replace(good, bad);
    expect(broken).not.toBe(DEPLOYED);
    const found = await findings(broken);
    expect(found.filter(([is, at]) => is === rule && `/${at ?? ''}`.endsWith(`/${where}`))).not.toEqual([]);
  });
  it('that is empty', async () => {
    expect(await findings('')).toEqual([['not-xml', 'OfficeApp']]);
  });
  it('whose site has a picture of the wrong size, or none, in the place of an icon', async () => {
    expect(await check(DEPLOYED, { site: otherIcons })).toEqual([
      { rule: 'icon-size', where: 'Submit.16', text: '应为 16×16 像素，实为 80×80。' },
      { rule: 'icon-size', where: 'Submit.32', text: '应为 32×32 像素，实为 不是 PNG。' },
    ]);
  });
});
