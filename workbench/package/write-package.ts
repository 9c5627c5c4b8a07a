import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { buildAddin } from '../../addin/build';
import type { SiteOrigins } from '../../shared/site/site-policy';
import { builtSite } from './built-site';
import { deploymentManifest, type ManifestDeployment } from './deployment-manifest';
import { checkManifest } from './gate/check-manifest';
import type { ManifestFinding } from './gate/finding';

/** The gate refused the manifest; nothing was written that could be installed. */
export class ManifestRefusedByGate extends Error {
  override readonly name = 'ManifestRefusedByGate';
  constructor(readonly findings: readonly ManifestFinding[]) {
    super(['清单没有通过检查，未写出：', ...findings.map(({ where, text }) => `  ${where}：${text}`)].join('\n'));
  }
}

/** The add-in of one deployment, as it is to be made. */
export interface AddinPackage extends Omit<ManifestDeployment, 'version'> {
  readonly origins: SiteOrigins;
  /** Folder that gets `manifest.xml` and `site`. */
  readonly out: string;
}

export interface WrittenPackage {
  readonly manifest: string;
  /** Serve it as the root of the origin, with `header` as its Content-Security-Policy. */
  readonly site: string;
  readonly header: string;
}

const Version = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });

/**
 * Builds the site of a deployment and makes the manifest that points to it.
 * @throws ManifestRefusedByGate
 */
export const writePackage = async (
  root: string,
  { origins, out, ...deployment }: AddinPackage,
): Promise<WrittenPackage> => {
  const site = path.resolve(root, out, 'site');
  const manifest = path.resolve(root, out, 'manifest.xml');
  // An earlier one must not be taken for what the gate refuses now.
  await rm(manifest, { force: true });
  const { policy } = await buildAddin({ root, outdir: path.join(site, 'addin'), origins });
  const { version } = Version.parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
  const source = await readFile(path.join(root, 'manifest.xml'), 'utf8');
  const xml = deploymentManifest(source, { ...deployment, version });
  const findings = await checkManifest(xml, builtSite(site, deployment.identity));
  if (findings.length > 0) throw new ManifestRefusedByGate(findings);
  await writeFile(manifest, xml);
  return { manifest, site, header: policy.header };
};
