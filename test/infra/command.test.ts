import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
/** A port on which nobody answers: whoever asks the network for anything fails. */
const NOWHERE = 'http://127.0.0.1:9';
const OFFLINE = { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, http_proxy: NOWHERE, https_proxy: NOWHERE };

describe('npx cdk synth', () => {
  let outdir: string;
  beforeAll(async () => {
    outdir = await mkdtemp(path.join(tmpdir(), 'yuanping-cdk-'));
  });
  afterAll(() => rm(outdir, { recursive: true, force: true }));

  const synth = (...more: string[]) =>
    new Promise<{ code: number | string; said: string }>((resolve) => {
      const args = [path.join(ROOT, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', outdir, ...more];
      execFile(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...OFFLINE } }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, said: stdout + stderr }),
      );
    });

  test('builds and synthesises both deployments, through the gates and without a network', async () => {
    const { code, said } = await synth();
    expect({ code, said }).toEqual({ code: 0, said: expect.any(String) });
    expect((await readdir(outdir)).filter((file) => file.endsWith('.template.json')).toSorted()).toEqual(
      ['china', 'global'].flatMap((name) =>
        ['api', 'data', 'observability', 'site'].map((concern) => `yuanping-${name}-${concern}.template.json`),
      ),
    );
  });

  test('ends with a failure where a gate finds something', async () => {
    const { code, said } = await synth('--app', 'tsx test/infra/support/unsound-app.ts', '--build', 'node --version');
    expect(code).toBe(1);
    expect(said).toContain('AwsSolutions-SQS4');
  });
});
