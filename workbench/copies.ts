import './cloud/quiet-warnings';
import { copies } from './trail/copies';
import { runCommand } from './trail/run-command';

/** `npm run copies -- --export 导出文件夹 (--bucket 桶名 | --folder 副本文件夹)`. Exit code 1 where an entry does not hold or could not be kept. */
await runCommand(copies);
