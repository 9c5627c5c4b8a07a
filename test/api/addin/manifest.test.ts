import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';

const root = join(__dirname, '../../..');
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
const faults: string[] = [];
const manifest = new DOMParser({ onError: (level, message) => faults.push(`${level}: ${message}`) }).parseFromString(
  xml,
  'text/xml',
);
const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
const BASE = 'https://localhost:3000/addin/';

const RESOURCES = ['bt:Image', 'bt:Url', 'bt:String'];
const defined = RESOURCES.flatMap(all)
  .map((element) => attribute(element, 'id'))
  .filter((id) => id !== '');
const used = [...xml.matchAll(/resid="([^"]+)"/g)].map(([, id = '']) => id);

it('is well-formed', () => {
  expect(faults).toEqual([]);
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
    for (const list of [
      { name: 'bt:ShortStrings', limit: 125 },
      { name: 'bt:LongStrings', limit: 250 },
    ])
      for (const text of all(list.name).flatMap((strings) => [...strings.getElementsByTagName('bt:String')])) {
        const english = [...text.getElementsByTagName('bt:Override')].find(
          (override) => attribute(override, 'Locale') === 'en-US',
        );
        const said = [attribute(text, 'DefaultValue'), english ? attribute(english, 'Value') : ''];
        expect(said[0]).toMatch(/\p{Script=Han}/u);
        expect(said[1]).not.toBe('');
        for (const each of said) expect(each.length).toBeLessThanOrEqual(list.limit);
      }
  });
});

describe('its addresses', () => {
  const addresses = [...xml.matchAll(/(?:DefaultValue="|<AppDomain>)(https?:[^"<]+)/g)].map(([, address = '']) => address);
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
  const names = all('FunctionName').map(({ textContent }) => textContent);
  expect(names).toHaveLength(2);
  for (const name of names) expect(commands).toContain(`associate('${name ?? ''}'`);
});

it('asks for nothing that Office LTSC 2021 lacks', () => {
  const sets = all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
  expect(sets).toEqual([
    ['ExcelApi', '1.14'],
    ['DialogApi', '1.2'],
  ]);
});
