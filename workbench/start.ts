import './cloud/quiet-warnings';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_YEAR, OPEN_PARK } from './cloud/demo/parks';
import { PortTaken } from './cloud/serve';
import { pages } from './cloud/pages';
import { NoLocalDynamoDb } from './cloud/start-dynoxide';
import { startWorkbench } from './cloud/start-workbench';
import { projectRoot } from './excel/node/project-root';

const opening = (url: string) => `
  园评  ${url}

  The pages can be opened; the data behind them are being prepared.
  页面已经可以打开，数据正在准备…
`;

const DEMO_WELCOME = `
  Open the address in a browser and accept the self-signed certificate. In the ribbon, choose 园评, then open the pane
  and sign in: park.${OPEN_PARK} has not submitted for ${DEMO_YEAR} yet; bureau grades and publishes.
  在浏览器中打开上面的地址，并信任本机自签名证书；在“园评”选项卡中打开窗格并登录：
  园区（park.${OPEN_PARK}）尚未提交${DEMO_YEAR}年度自评；市人力社保局（bureau）汇总、拟定等次并公布。
`;
const EMPTY_WELCOME = `
  Open the address in a browser and accept the self-signed certificate. In the ribbon, choose 园评, then open the pane
  and sign in: there is no plan of any year yet, and bureau begins with one.
  在浏览器中打开上面的地址，并信任本机自签名证书；在“园评”选项卡中打开窗格并登录：
  还没有任何年度的评估方案，由市人力社保局（bureau）开始制定。
`;

const welcome = (url: string, dataDir: string, empty: boolean) => {
  const again = empty ? 'npm start -- --empty --fresh' : 'npm start -- --fresh';
  return `
  园评  ${url}
${empty ? EMPTY_WELCOME : DEMO_WELCOME}
  Ctrl+C stops it and keeps the data in ${path.relative(process.cwd(), dataDir) || '.'}; ${again} starts over.
  按 Ctrl+C 停止，数据保留；${again} 清空后重新开始。
`;
};

const root = projectRoot();
const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    'self-check': { type: 'boolean', default: false },
  },
});
const port = Number(process.env['PORT'] || 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(
    'PORT must be a number from 1 to 65535, or 0 for any free one · PORT 应为 1 至 65535 的整数，0 表示任选空闲端口\n',
  );
  process.exit(1);
}
// Beside the demo's own folder: neither is added to the other.
const dataDir = path.resolve(process.env['DATA_DIR'] || path.join(root, values.empty ? '.data-empty' : '.data'));

try {
  const workbench = await startWorkbench({
    root,
    port,
    dataDir,
    fresh: values.fresh,
    empty: values.empty,
    site: (folder, own, issuer) => pages(folder, own, issuer, { selfCheck: values['self-check'] }),
    log: (record) => {
      if (record.level === 'error') process.stderr.write(`${JSON.stringify(record)}\n`);
    },
  });
  let isReady = false;
  const stop = () => {
    // What is half made is not there yet: the next start makes it again, and the database ends with this process.
    if (!isReady) process.exit(0);
    workbench.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await workbench.pages;
  process.stdout.write(opening(workbench.url));
  await workbench.ready;
  isReady = true;
  process.stdout.write(welcome(workbench.url, dataDir, values.empty));
} catch (error) {
  if (!(error instanceof PortTaken || error instanceof NoLocalDynamoDb)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
