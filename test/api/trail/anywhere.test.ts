import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as StartDynoxide from '../../../workbench/cloud/start-dynoxide';
import { PAST_YEARS } from '../../../workbench/cloud/demo/fill';
import { copyExport } from '../../../workbench/trail/copy-export';
import { auditFolder } from '../../../workbench/trail/kept-files';
import { replay } from '../../../workbench/trail/replay';
import { endingOf } from '../../../workbench/trail/run-command';
import { verify } from '../../../workbench/trail/verify';

// A machine for which there is no local database.
jest.mock('../../../workbench/cloud/start-dynoxide', () => {
  const { NoLocalDynamoDb } = jest.requireActual<typeof StartDynoxide>('../../../workbench/cloud/start-dynoxide');
  return { NoLocalDynamoDb, startDynoxide: () => Promise.reject(new NoLocalDynamoDb()) };
});

describe('where there is no local database', () => {
  const exported = ['--export', path.resolve(PAST_YEARS)];
  let copies: string;
  beforeAll(async () => {
    copies = await mkdtemp(path.join(tmpdir(), 'yuanping-copies-'));
  });
  afterAll(() => rm(copies, { recursive: true, force: true }));

  test('an export is copied, proved and held against its copies, and its years come out again', async () => {
    expect((await copyExport(path.resolve(PAST_YEARS), auditFolder(copies), () => new Date())).ok).toBe(true);
    expect(await endingOf(verify, [...exported, '--copies', copies])).toMatchObject({ code: 0, complaint: '' });
    for (const year of ['2023', '2024'])
      expect(await endingOf(replay, [...exported, '--year', year])).toMatchObject({ code: 0, complaint: '' });
  });

  test.each<[string, readonly string[], RegExp]>([
    ['an option that there is not', ['--exprot', '甲'], /^参数有误：[^]*用法/],
    ['an option without what it names', ['--export'], /^参数有误：[^]*用法/],
    ['a variable of the shell that is not set', [...exported, '--copies', ''], /^参数有误：有一项没有填写。\n用法/],
    ['two tables at once', [...exported, '--data', '甲'], /只能指定一个/],
    ['a folder of files that is not there', [...exported, '--evidence', '/nothing'], /没有 .nothing 这个文件夹/],
    ['a file instead of a folder', [...exported, '--copies', 'package.json'], /没有 \S+package.json 这个文件夹/],
  ])('what was asked wrongly is said, and is no finding: %s', async (_, args, words) => {
    expect(await endingOf(verify, args)).toEqual({ code: 2, said: '', complaint: expect.stringMatching(words) });
  });

  test('what needs one says so', async () => {
    expect(await endingOf(verify, ['--data', copies])).toMatchObject({ code: 2 });
  });
});
