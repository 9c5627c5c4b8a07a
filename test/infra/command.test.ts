import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { artifactsBelow, FUNCTIONS } from '../../infra/artifacts';

const ROOT = path.resolve(__dirname, '../..');
/** A port on which nobody answers: whoever asks the network for anything fails. */
const NOWHERE = 'http://127.0.0.1:9';
const OFFLINE = { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, http_proxy: NOWHERE, https_proxy: NOWHERE };

describe('npx cdk synth', () => {
  let outdir: string;
  beforeEach(async () => {
    outdir = await mkdtemp(path.join(tmpdir(), 'yuanping-cdk-'));
  });
  afterEach(() => rm(outdir, { recursive: true, force: true }));

  const synth = (...more: string[]) =>
    new Promise<{ code: number | string; said: string }>((resolve) => {
      const args = [path.join(ROOT, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', outdir, ...more];
      execFile(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...OFFLINE } }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, said: stdout + stderr }),
      );
    });
  const templates = async () => (await readdir(outdir)).filter((file) => file.endsWith('.template.json')).toSorted();

  test('builds and synthesises deployments that are filled in, through the gates and without a network', async () => {
    const folder = path.join(outdir, 'built');
    const { code, said } = await synth(
      ...['--build', `tsx test/infra/support/filled-build.ts ${folder}`],
      ...['--app', `tsx test/infra/support/filled-app.ts ${folder}`],
    );
    expect({ code, said }).toEqual({ code: 0, said: expect.any(String) });
    expect(await templates()).toEqual(
      ['china', 'global'].flatMap((name) =>
        ['api', 'data', 'observability', 'site'].map((concern) => `yuanping-${name}-${concern}.template.json`),
      ),
    );
    for (const name of ['china', 'global'])
      for (const file of ['manifest.xml', 'site/addin-config.json', 'site/addin/taskpane.html'])
        expect(existsSync(path.join(artifactsBelow(folder).addin(name), file))).toBe(true);
  });

  test('of the repository as it comes builds the functions, and refuses each deployment by name with all that is missing', async () => {
    const { code, said } = await synth();
    expect(code).toBe(1);
    for (const name of ['global', 'china']) {
      expect(said).toContain(`部署 ${name} 还没有填写`);
      expect(said).toMatch(new RegExp(`部署 ${name} 的配置有 \\d+ 处不能用`));
    }
    expect(said).toContain('account：现在是 “EXAMPLE”，是示例。应填：');
    expect(said).toContain('site.serverCertificateId：');
    // In words, and not as a defect of the program.
    expect(said).not.toMatch(/^\s+at /m);
    expect(await templates()).toEqual([]);
    const { functions, addin } = artifactsBelow(ROOT);
    expect(FUNCTIONS.filter((name) => !existsSync(path.join(functions(name), 'handler.mjs')))).toEqual([]);
    expect(['global', 'china'].filter((name) => existsSync(addin(name)))).toEqual([]);
  });

  test('ends with a failure where a gate finds something', async () => {
    const { code, said } = await synth('--app', 'tsx test/infra/support/unsound-app.ts', '--build', 'node --version');
    expect(code).toBe(1);
    expect(said).toContain('AwsSolutions-SQS4');
  });
});
