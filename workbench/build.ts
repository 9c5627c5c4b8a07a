import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { artifactsBelow } from '../infra/artifacts';
import { DEPLOYMENTS } from '../infra/deployments/deployments';
import { buildDeployments } from './package/build-deployments';

/** `npm run build`: everything that is deployed, into `dist/`. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await buildDeployments(root, artifactsBelow(root), DEPLOYMENTS);
