import { PartRegistry, type Declare } from '../../../addin/parts/part-registry';

const SITE = 'https://site.example/';

/** A site of parts, each of which can be out of reach for a while; counts how often each was asked for and how often it ran. */
const site = (parts: Readonly<Record<string, { readonly imports?: readonly string[]; readonly declare: Declare }>>) => {
  const away = new Set<string>();
  const asked: string[] = [];
  const registry: PartRegistry = new PartRegistry(async (address) => {
    const name = address.slice(SITE.length);
    asked.push(name);
    const part = parts[name];
    if (away.has(name) || !part) throw new Error(`${name} is out of reach`);
    registry.register(address, part.imports ?? [], part.declare);
  });
  return { away, asked, load: (name: string) => registry.load(`${SITE}${name}`) };
};

/** A part that exports how often it ran. */
const counting = (): Declare => {
  let runs = 0;
  return (give) => ({
    setters: [],
    execute: () => {
      runs += 1;
      give('runs', runs);
    },
  });
};
/** A part that passes on what its imports export as `runs`. */
const passing: Declare = (give) => {
  const seen: unknown[] = [];
  return {
    setters: [(exports) => (seen[0] = exports['runs']), (exports) => (seen[1] = exports['runs'])],
    execute: () => void give('seen', seen),
  };
};

describe('a part that is out of reach', () => {
  it('is fetched again when it is asked for again, and so is whatever imports it', async () => {
    const { away, asked, load } = site({
      'a.js': { imports: ['./shared.js', './b.js'], declare: passing },
      'b.js': { declare: counting() },
      'shared.js': { declare: counting() },
    });
    away.add('b.js');
    await expect(load('a.js')).rejects.toThrow('b.js is out of reach');
    away.clear();
    await expect(load('a.js')).resolves.toEqual({ seen: [1, 1] });
    // What was there stays.
    expect(asked.filter((name) => name === 'shared.js')).toHaveLength(1);
  });

  it('keeps nobody else from what they share, which runs once', async () => {
    const { away, load } = site({
      'a.js': { imports: ['./shared.js', './b.js'], declare: passing },
      'b.js': { declare: counting() },
      'c.js': { imports: ['./shared.js', './shared.js'], declare: passing },
      'shared.js': { declare: counting() },
    });
    away.add('b.js');
    await expect(load('a.js')).rejects.toThrow();
    await expect(load('c.js')).resolves.toEqual({ seen: [1, 1] });
    away.clear();
    await expect(load('a.js')).resolves.toEqual({ seen: [1, 1] });
  });
});

it('two that ask for the same part at once fetch it once', async () => {
  const { asked, load } = site({ 'a.js': { declare: counting() } });
  expect(await Promise.all([load('a.js'), load('a.js')])).toEqual([{ runs: 1 }, { runs: 1 }]);
  expect(asked).toEqual(['a.js']);
});

it('importers see what a part exports later, too', async () => {
  let giveLater: () => void = () => undefined;
  const { load } = site({
    'a.js': {
      imports: ['./late.js'],
      declare: (give) => {
        let seen: unknown;
        return {
          setters: [(exports) => (seen = exports['value'])],
          execute: () => void give('look', () => seen),
        };
      },
    },
    'late.js': {
      declare: (give) => ({
        setters: [],
        execute: () => {
          give('value', 'early');
          giveLater = () => void give({ value: 'late' });
        },
      }),
    },
  });
  const { look } = (await load('a.js')) as { look: () => unknown };
  expect(look()).toBe('early');
  giveLater();
  expect(look()).toBe('late');
});

it('parts that import each other run once each, and a part imported while running comes from its own folder', async () => {
  const { load } = site({
    'x/a.js': {
      imports: ['./b.js'],
      declare: (give, { import: load }) => ({
        setters: [() => undefined],
        execute: () => void give('more', () => load('../c.js')),
      }),
    },
    'x/b.js': {
      imports: ['./a.js'],
      declare: (give) => ({ setters: [() => undefined], execute: () => void give('b', 1) }),
    },
    'c.js': { declare: counting() },
  });
  const { more } = (await load('x/a.js')) as { more: () => Promise<unknown> };
  await expect(more()).resolves.toEqual({ runs: 1 });
});
