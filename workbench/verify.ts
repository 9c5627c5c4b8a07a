import './cloud/quiet-warnings';
import { runCommand } from './trail/run-command';
import { verify } from './trail/verify';

/** `npm run verify [-- [--data 数据文件夹 | --export 导出文件夹] [--copies 副本文件夹] [--evidence 材料文件夹] [--key 公钥文件]…]`. Exit code 1 where something does not hold. */
await runCommand(verify);
