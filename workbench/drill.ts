import './cloud/quiet-warnings';
import { drillCommand } from './trail/drill-command';
import { runCommand } from './trail/run-command';

/** `npm run drill [-- --data 数据文件夹] [--keep 空文件夹]`, or `npm run drill -- --export 导出文件夹 --into 空文件夹 …`. Exit code 1 where anything differs or does not hold. */
await runCommand(drillCommand);
