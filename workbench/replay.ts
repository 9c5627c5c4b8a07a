import './cloud/quiet-warnings';
import { replay } from './trail/replay';
import { runCommand } from './trail/run-command';

/** `npm run replay -- --year 2024 [--data 数据文件夹 | --export 导出文件夹]`. Exit code 1 where something differs. */
await runCommand(replay);
