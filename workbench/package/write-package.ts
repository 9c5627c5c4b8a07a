import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { buildAddin } from '../../addin/build';
import { OFFICE_CLOUDS } from '../../shared/site/office-cloud';
import { builtSite } from './built-site';
import { deploymentManifest } from './deployment-manifest';
import { checkManifest } from './gate/check-manifest';
import type { ManifestFinding } from './gate/finding';
import type { PackageOptions } from './package-options';

/** The gate refused the manifest; nothing was written that could be installed. */
export class ManifestRefusedByGate extends Error {
  override readonly name = 'ManifestRefusedByGate';
  constructor(readonly findings: readonly ManifestFinding[]) {
    super(['清单没有通过检查，未写出：', ...findings.map(({ where, text }) => `  ${where}：${text}`)].join('\n'));
  }
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
export const writePackage = async (root: string, options: PackageOptions): Promise<WrittenPackage> => {
  const { origin, identity, api, office, support, label, id, out } = options;
  const site = path.resolve(root, out, 'site');
  const manifest = path.resolve(root, out, 'manifest.xml');
  // An earlier one must not be taken for what the gate refuses now.
  await rm(manifest, { force: true });
  const { officeJs, framedBy } = OFFICE_CLOUDS[office];
  const connect = [...new Set([...(api === undefined ? [] : [api]), ...identity])].filter((each) => each !== origin);
  const { policy } = await buildAddin({
    root,
    outdir: path.join(site, 'addin'),
    origins: { officeJs, connect, framedBy },
  });
  const { version } = Version.parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
  const source = await readFile(path.join(root, 'manifest.xml'), 'utf8');
  const xml = deploymentManifest(source, { origin, identity, version, support, label, id });
  const findings = await checkManifest(xml, builtSite(site, identity));
  if (findings.length > 0) throw new ManifestRefusedByGate(findings);
  await writeFile(manifest, xml);
  return { manifest, site, header: policy.header };
};
