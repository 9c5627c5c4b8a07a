import { artifactsBelow } from '../../../infra/artifacts';
import { deploymentsApp } from '../../../infra/deployments-app';
import { CHINA_SETTINGS, GLOBAL_SETTINGS } from './deployments';

/** What `npx cdk` runs, with settings that are filled in, on what was built into the folder that is named. */
deploymentsApp([GLOBAL_SETTINGS, CHINA_SETTINGS], artifactsBelow(process.argv[2] ?? ''));
