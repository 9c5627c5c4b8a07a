import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deploymentManifest } from '../../../workbench/package/deployment-manifest';

export const ROOT = join(__dirname, '../../..');
/** The manifest to sideload, as it stands in the repository. */
export const SIDELOADED = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
export const IDENTITY = 'https://login.example.cn';
export const DEPLOYMENT = {
  origin: 'https://yuanping.example.gov.cn',
  identity: [IDENTITY],
  version: '1.2.3',
} as const;
export const DEPLOYED = deploymentManifest(SIDELOADED, DEPLOYMENT);
