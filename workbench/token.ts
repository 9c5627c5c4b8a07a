import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { account, ACCOUNTS } from './cloud/identity/accounts';
import { certificateFile } from './cloud/certificate';
import { fileTrouble } from './cloud/file-trouble';
import { requestToken } from './cloud/identity/request-token';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const asked = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { port: { type: 'string' } } });
  } catch {
    return null;
  }
};
const given = asked();
const port = Number(given?.values.port ?? (process.env['PORT'] || 3000));
const dataDir = path.resolve(process.env['DATA_DIR'] || path.join(root, '.data'));
const wanted = given?.positionals[0] ?? '';

const fail = (code: number, message: string) => {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
};

if (given === null || !Number.isInteger(port)) {
  fail(2, 'Usage · 用法：npm run -s token -- [--port 3000] park.dazu');
} else if (!account(wanted)) {
  const known = ACCOUNTS.map(({ id, of }) => `  ${id}  ${of}`).join('\n');
  fail(2, `No demo account "${wanted}"; there are · 没有这个演示账号，可用的有：\n${known}`);
} else {
  const origin = `https://localhost:${port}`;
  try {
    const ca = await readFile(certificateFile(dataDir), 'utf8');
    process.stdout.write(`${await requestToken(origin, ca, wanted)}\n`);
  } catch (error) {
    const reason = fileTrouble(error) ?? (error instanceof Error ? error.message : String(error));
    fail(
      1,
      `No token from ${origin}: is the workbench running (npm start)? · 工作台没有响应，请先运行 npm start。\n${reason}`,
    );
  }
}
