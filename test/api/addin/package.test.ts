import { mkdtempSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_CLOUDS } from '../../../shared/site/office-cloud';
import { packageOptions, PackageUsageError } from '../../../workbench/package/package-options';
import { ManifestRefusedByGate, writePackage } from '../../../workbench/package/write-package';
import { ROOT } from './manifest-under-test';

const NEEDED = [
  '--origin',
  'https://yuanping-shiyan.cn/',
  '--identity',
  'https://denglu.yuanping-shiyan.cn/tenant/v2.0',
];

it('a package needs its origin and its identity provider, and of each only the server', () => {
  expect(packageOptions(NEEDED)).toEqual({
    origin: 'https://yuanping-shiyan.cn',
    identity: ['https://denglu.yuanping-shiyan.cn'],
    origins: { ...OFFICE_CLOUDS.global, connect: ['https://denglu.yuanping-shiyan.cn'] },
    out: 'dist',
  });
});

it.each([
  ['nothing at all', [], '缺少 --origin。'],
  ['no identity provider', NEEDED.slice(0, 2), '缺少 --identity。'],
  ['an address in the clear', [...NEEDED, '--api', 'http://jiekou.yuanping-shiyan.cn'], '--api：应为 https 地址。'],
  ['a cloud that there is not', [...NEEDED, '--office', 'moon'], '--office：应为 global 或 china。'],
  ['an Id that is no GUID', [...NEEDED, '--id', 'yuanping'], '--id：应为 GUID。'],
  ['an option that there is not', [...NEEDED, '--orgin', 'x'], '参数有误'],
])('%s is refused with the usage', (_what, args, reason) => {
  expect(() => packageOptions(args)).toThrow(PackageUsageError);
  expect(() => packageOptions(args)).toThrow(reason);
});

it.each([
  ['--origin', 'https://yuanping.example.cn'],
  ['--identity', 'https://login.example.com'],
  ['--api', 'https://api.test'],
  ['--api', 'https://localhost:3000'],
  ['--support', 'https://help.invalid/page'],
  ['--label', 'EXAMPLE'],
  ['--id', '00000000-0000-0000-0000-000000000000'],
])('an example as %s is refused by name: %s', (option, example) => {
  const args = [...NEEDED, option, example];
  expect(() => packageOptions(args)).toThrow(PackageUsageError);
  expect(() => packageOptions(args)).toThrow(new RegExp(`^${option}：“${example}”.*请填自己的`, 'm'));
});

it('all that is wrong with a package is said at once', () => {
  const args = ['--origin', 'https://a.example', '--identity', 'https://b.example', '--office', 'moon'];
  expect(() => packageOptions(args)).toThrow(/--origin：.*\n--identity：.*\n--office：/);
});

it('nothing that could be installed is left where the gate refuses the manifest', async () => {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    for (const part of ['addin', 'shared', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(project, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
    const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
    writeFileSync(join(project, 'manifest.xml'), manifest);
    await writePackage(project, packageOptions(NEEDED));
    expect(existsSync(join(project, 'dist/manifest.xml'))).toBe(true);
    writeFileSync(join(project, 'manifest.xml'), manifest.replace('clearMarks', 'eraseMarks'));
    const refused = writePackage(project, packageOptions(NEEDED));
    await expect(refused).rejects.toThrow(ManifestRefusedByGate);
    await expect(refused).rejects.toThrow('eraseMarks：命令页面没有这个函数。');
    expect(existsSync(join(project, 'dist/manifest.xml'))).toBe(false);
  } finally {
    rmSync(project, { recursive: true });
  }
});
