import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AddinSettings, SETTINGS_PATH } from '../addin/client/settings';
import { artifactsBelow } from '../infra/artifacts';
import { bundleFunctions } from '../infra/bundle-functions';
import { siteOrigin } from '../infra/deployments/deployment';
import { DEPLOYMENTS } from '../infra/deployments/deployments';
import { addinSettings } from '../infra/site/addin-settings';
import { identityOrigins, pageOrigins } from '../infra/site/page-origins';
import { writePackage } from './package/write-package';

/** `npm run build`: everything that is deployed, into `dist/`: the functions' bundles, and for each deployment the add-in's site and its manifest, behind the gate. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const artifacts = artifactsBelow(root);

await bundleFunctions(root, artifacts);
for (const deployment of DEPLOYMENTS) {
  const out = artifacts.addin(deployment.name);
  const { site } = await writePackage(root, {
    origin: siteOrigin(deployment),
    identity: identityOrigins(deployment),
    origins: pageOrigins(deployment),
    out,
  });
  const settings = AddinSettings.parse(addinSettings(deployment));
  await writeFile(path.join(site, SETTINGS_PATH), JSON.stringify(settings));
}
