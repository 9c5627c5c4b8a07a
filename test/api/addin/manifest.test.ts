import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'office-addin-manifest-converter';

const root = join(__dirname, '../../..');
const file = join(root, 'manifest.xml');
const xml = readFileSync(file, 'utf8');
const BASE = 'https://localhost:3000/addin/';
const matches = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, ...groups]) => groups);

const defined = matches(/<bt:(?:Image|Url|String) id="([^"]+)"/g).flat();
const used = matches(/resid="([^"]+)"/g).flat();

it('is understood by Microsoft’s own reader of manifests, ribbon and all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    await convert(file, folder);
    const read: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(read).toMatchObject({
      localizationInfo: { defaultLanguageTag: 'zh-cn' },
      extensions: [
        {
          requirements: { scopes: ['workbook'] },
          runtimes: [
            { code: { page: `${BASE}commands.html` }, actions: [{ id: 'validateSheet' }, { id: 'submitSheet' }] },
            { code: { page: `${BASE}taskpane.html` } },
          ],
          ribbons: [{ tabs: [{ groups: [{ controls: [{}, {}, {}] }, { controls: [{}] }] }] }],
        },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('its resources', () => {
  it('are each defined once', () => {
    expect([...new Set(defined)]).toEqual(defined);
  });
  it('are all defined that are used, and used that are defined', () => {
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });
  it('have names that Office accepts: at most 32 characters', () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });
  it('say every text in Chinese and in English, within Office’s lengths', () => {
    for (const [list, limit] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const) {
      const [strings = ''] = xml.split(`<bt:${list}>`)[1]?.split(`</bt:${list}>`) ?? [];
      const texts = [...strings.matchAll(/DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)" \/>/g)];
      expect(texts).toHaveLength([...strings.matchAll(/<bt:String /g)].length);
      for (const [, chinese = '', english = ''] of texts) {
        expect(chinese).toMatch(/\p{Script=Han}/u);
        for (const text of [chinese, english]) expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
  });
});

describe('its addresses', () => {
  const addresses = matches(/(?:DefaultValue="|<AppDomain>)(https?:[^"<]+)/g).map(([address = '']) => address);
  it('are all https, on one origin', () => {
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(new Set(['https://localhost:3000']));
  });
  it('name icons that are there, in every size that Office asks for', () => {
    const icons = addresses.filter((address) => address.endsWith('.png'));
    for (const icon of icons) expect(existsSync(join(root, 'addin', icon.slice(BASE.length)))).toBe(true);
    for (const size of ['16', '32', '80'])
      expect(icons.filter((icon) => icon.endsWith(`-${size}.png`)).length).toBeGreaterThanOrEqual(5);
  });
  it('name pages that the build makes', () => {
    const build = readFileSync(join(root, 'addin/build.ts'), 'utf8');
    for (const address of addresses.filter((each) => each.endsWith('.html')))
      expect(build).toContain(`  ${address.slice(BASE.length, -'.html'.length)}: {`);
  });
});

it('names functions that the commands’ runtime knows', () => {
  const commands = readFileSync(join(root, 'addin/commands/main.ts'), 'utf8');
  const names = matches(/<FunctionName>([^<]+)</g).flat();
  expect(names).toHaveLength(2);
  for (const name of names) expect(commands).toContain(`associate('${name}'`);
});

it('asks for nothing that Office LTSC 2021 lacks', () => {
  const sets = matches(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g);
  expect(sets).toEqual([
    ['ExcelApi', '1.14'],
    ['DialogApi', '1.2'],
  ]);
});
