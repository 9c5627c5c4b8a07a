import { artifactsBelow } from '../../../infra/artifacts';
import { buildDeployments } from '../../../workbench/package/build-deployments';
import { CHINA_SETTINGS, GLOBAL_SETTINGS } from './deployments';

/** `npm run build` with settings that are filled in, into the folder that is named. */
await buildDeployments(process.cwd(), artifactsBelow(process.argv[2] ?? ''), [GLOBAL_SETTINGS, CHINA_SETTINGS]);
