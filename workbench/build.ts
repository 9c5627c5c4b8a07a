import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddin } from '../addin/build';
import { AddinSettings, SETTINGS_PATH } from '../addin/client/settings';
import { artifactsBelow } from '../infra/artifacts';
import { bundleFunctions } from '../infra/bundle-functions';
import { apiOrigin } from '../infra/deployments/deployment';
import { DEPLOYMENTS } from '../infra/deployments/deployments';
import { addinSettings } from '../infra/site/addin-settings';

/** `npm run build`: everything that is deployed, into `dist/`: the functions' bundles, and the add-in's site for each deployment. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const artifacts = artifactsBelow(root);

await bundleFunctions(root, artifacts);
for (const deployment of DEPLOYMENTS) {
  const { issuer, origins } = deployment.identity;
  const site = artifacts.site(deployment.name);
  await buildAddin({
    root,
    outdir: path.join(site, 'addin'),
    officeJs: deployment.site.officeJs,
    connect: [apiOrigin(deployment), new URL(issuer).origin, ...origins],
  });
  const settings = AddinSettings.parse(addinSettings(deployment));
  await writeFile(path.join(site, SETTINGS_PATH), JSON.stringify(settings));
}
