import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AddinSettings, SETTINGS_PATH } from '../../addin/client/settings';
import type { Artifacts } from '../../infra/artifacts';
import { bundleFunctions } from '../../infra/bundle-functions';
import { siteOrigin, type Deployment } from '../../infra/deployments/deployment';
import { readDeployments } from '../../infra/deployments/read-deployment';
import { addinSettings } from '../../infra/site/addin-settings';
import { identityOrigins, pageOrigins } from '../../infra/site/page-origins';
import { writePackage } from './write-package';

const buildAddinOf = async (root: string, deployment: Deployment, out: string): Promise<void> => {
  const { site } = await writePackage(root, {
    origin: siteOrigin(deployment),
    identity: identityOrigins(deployment),
    origins: pageOrigins(deployment),
    out,
  });
  const settings = AddinSettings.parse(addinSettings(deployment));
  await writeFile(path.join(site, SETTINGS_PATH), JSON.stringify(settings));
};

/**
 * Builds what is deployed: the functions' bundles, and for each deployment the add-in's site and its manifest, behind the gate.
 * A deployment that is refused gets neither, and nothing is left of an earlier build of it. One that waits to be filled in is no failure here: what needs it, as synthesising does, says what is missing.
 */
export const buildDeployments = async (
  root: string,
  artifacts: Artifacts,
  settings: readonly unknown[],
): Promise<void> => {
  await bundleFunctions(root, artifacts);
  const { accepted, refused } = readDeployments(settings);
  for (const deployment of accepted) await buildAddinOf(root, deployment, artifacts.addin(deployment.name));
  for (const { deployment, unfilled, message } of refused) {
    await rm(artifacts.addin(deployment), { recursive: true, force: true });
    if (unfilled) console.error(`部署 ${deployment} 还没有填写，没有生成它的网站和清单。要填什么，见 npm run synth。`);
    else {
      console.error(message);
      process.exitCode = 1;
    }
  }
};
