import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copies } from '../../../workbench/trail/copies';
import { drillCommand } from '../../../workbench/trail/drill-command';
import { replay } from '../../../workbench/trail/replay';
import { endingOf, type Command } from '../../../workbench/trail/run-command';
import { verify } from '../../../workbench/trail/verify';
import { fixture } from '../support/restored-api';
import { startCommandOn, type CommandName } from '../support/start-command';

/** With entries, evidence and published years. */
const EXPORT = ['--export', fixture('version-2')];

/** What stands where something else was to be, each under this name in the folder of the test. */
const OTHERS = {
  'nothing.there': 'nothing is there',
  'a.file': 'there is a file',
  'an.empty.file': 'there is an empty file',
  empty: 'there is an empty folder',
  'of.other.things': 'there is a folder of other things',
  'a.loop': 'there is what cannot be read',
} as const;
type Other = keyof typeof OTHERS;
const NOT_A_FOLDER: readonly Other[] = ['a.file', 'an.empty.file', 'a.loop'];
const NOT_TO_BE_READ: readonly Other[] = [...NOT_A_FOLDER, 'nothing.there', 'empty', 'of.other.things'];
const NOT_EMPTY: readonly Other[] = [...NOT_A_FOLDER, 'of.other.things'];

let folder = '';
const at = (name: string) => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yuanping-places-'));
  await writeFile(at('a.file'), 'something else');
  await writeFile(at('an.empty.file'), '');
  await mkdir(at('empty'));
  await mkdir(at('of.other.things'));
  await writeFile(at('of.other.things/one.json'), '{}');
  await symlink(at('a.loop'), at('a.loop'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const standing = async () => (await readdir(folder, { recursive: true })).toSorted();

/** Every option that names a file or a folder: with what else its command needs, and what it cannot stand for. */
const OPTIONS: readonly (readonly [
  string,
  option: string,
  Command,
  rest: readonly string[],
  others: readonly Other[],
])[] = [
  ['verify', '--data', verify, [], NOT_TO_BE_READ],
  ['verify', '--export', verify, [], NOT_TO_BE_READ],
  ['verify', '--copies', verify, EXPORT, NOT_TO_BE_READ],
  ['verify', '--evidence', verify, EXPORT, NOT_TO_BE_READ],
  ['verify', '--key', verify, EXPORT, NOT_TO_BE_READ],
  ['replay', '--data', replay, ['--year', '2024'], NOT_TO_BE_READ],
  ['replay', '--export', replay, ['--year', '2024'], NOT_TO_BE_READ],
  ['drill', '--data', drillCommand, [], NOT_TO_BE_READ],
  ['drill', '--keep', drillCommand, [], NOT_EMPTY],
  ['drill', '--export', drillCommand, ['--into', 'second'], NOT_TO_BE_READ],
  ['drill', '--into', drillCommand, EXPORT, NOT_EMPTY],
  ['drill', '--copies', drillCommand, [...EXPORT, '--into', 'second'], NOT_TO_BE_READ],
  ['drill', '--evidence', drillCommand, [...EXPORT, '--into', 'second'], NOT_TO_BE_READ],
  ['drill', '--key', drillCommand, [...EXPORT, '--into', 'second'], NOT_TO_BE_READ],
  ['copies', '--export', copies, ['--folder', 'second'], NOT_TO_BE_READ],
  ['copies', '--folder', copies, EXPORT, NOT_A_FOLDER],
];

describe.each(OPTIONS)('%s %s', (_, option, command, rest, others) => {
  test.each(others)(
    'is told in words where %s stands: nothing is proved, and nothing is left behind',
    async (other) => {
      const before = await standing();
      const args = rest.map((arg) => (arg === 'second' ? at('second') : arg));
      const ending = await endingOf(command, [...args, option, at(other)]);
      expect([OTHERS[other], ending]).toEqual([
        OTHERS[other],
        { code: 2, said: '', complaint: expect.stringContaining(at(other)) },
      ]);
      expect(ending.complaint).toMatch(/[一-鿿]/);
      expect(ending.complaint).not.toMatch(/ {4}at |EISDIR|ENOTDIR|ENOENT|EEXIST|ELOOP/);
      expect(await standing()).toEqual(before);
    },
  );
});

describe('a folder one level off is no folder from which everything was removed', () => {
  test.each([
    ['--evidence', 'files', 'kept/2025/dazu/0000'],
    ['--copies', 'copies', 'year/2024/000001.json'],
  ])('%s', async (option, name, file) => {
    await mkdir(path.dirname(at(`deep/${name}/${file}`)), { recursive: true });
    await writeFile(at(`deep/${name}/${file}`), '{}');
    const first = file.split('/')[0] ?? '';
    for (const off of ['deep', `deep/${name}/${first}`])
      expect(await endingOf(verify, [...EXPORT, option, at(off)])).toEqual({
        code: 2,
        said: '',
        complaint: expect.stringContaining('上级或下级文件夹'),
      });
    // The right one is looked through, and tells what is not there.
    expect(await endingOf(verify, [...EXPORT, option, at(`deep/${name}`)])).toMatchObject({ code: 1, complaint: '' });
  });
});

describe('what cannot be read or written is told in words by', () => {
  const PACKAGE = ['--origin', 'https://yuanping-shiyan.cn', '--identity', 'https://denglu.yuanping-shiyan.cn'];
  test.each<[CommandName, string, readonly string[], string | null, number, RegExp]>([
    ['read', 'a file that is not there', ['nothing.there'], null, 0, /nothing\.there：没有这个文件或文件夹/],
    ['read', 'a folder', ['empty'], null, 0, /是文件夹，不是文件/],
    ['template', 'a folder that is not there', ['--out', 'nothing.there/new.xlsx'], null, 1, /没有这个文件或文件夹/],
    ['package', 'a file for its folder', [...PACKAGE, '--out', 'a.file'], null, 1, /a\.file.*：/],
    ['token', 'an option that there is not', ['--prot', '3000', 'bureau'], null, 2, /用法/],
    ['score', 'a folder on standard input', [], 'empty', 1, /是文件夹，不是文件/],
    ['score', 'a file that should come on standard input', ['a.file'], null, 2, /用法/],
  ])('%s: %s', (name, _, args, stdin, code, words) => {
    const named = args.map((arg) => (/^(nothing|a\.|empty)/.test(arg) ? at(arg) : arg));
    const ending = startCommandOn(stdin === null ? null : at(stdin), name, ...named);
    expect([ending.code, ending.said + ending.complaint]).toEqual([code, expect.stringMatching(words)]);
    expect(ending.complaint).not.toMatch(/ {4}at |ENOENT|EISDIR|EEXIST|ENOTDIR/);
  });
});
