import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { deploymentManifest } from '../../../workbench/package/deployment-manifest';
import { DEPLOYED, DEPLOYMENT, IDENTITY, SIDELOADED } from './manifest-under-test';

/** What Microsoft's own tool for manifests reads in one. */
const readByOffice = async (xml: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    writeFileSync(join(folder, 'manifest.xml'), xml);
    return await OfficeAddinManifest.readManifestFile(join(folder, 'manifest.xml'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const addressesIn = (xml: string) =>
  [...xml.matchAll(/(?:Value="|<AppDomain>)(https?:[^"<]+)/g)].map(([, url]) => url ?? '');
const domainsIn = (xml: string) => [...xml.matchAll(/<AppDomain>([^<]+)</g)].map(([, domain]) => domain);
const idOf = (xml: string) => /<Id>(.*)<\/Id>/.exec(xml)?.[1];

describe('the manifest of a deployment', () => {
  it('is the sideloaded one with its own Id, version, origin and provider', async () => {
    const [sideloaded, deployed] = await Promise.all([readByOffice(SIDELOADED), readByOffice(DEPLOYED)]);
    const { id, supportUrl, ...same } = sideloaded;
    expect([supportUrl, deployed.supportUrl]).toEqual(['https://localhost:3000/', undefined]);
    expect(domainsIn(DEPLOYED)).toEqual([DEPLOYMENT.origin, IDENTITY]);
    const moved = (text: string | undefined) => text?.replace('https://localhost:3000', DEPLOYMENT.origin);
    expect(deployed).toMatchObject({
      ...same,
      id: expect.not.stringMatching(String(id)),
      version: '1.2.3.0',
      // The tool reads the first of them.
      appDomains: [DEPLOYMENT.origin],
      iconUrl: moved(same.iconUrl),
      highResolutionIconUrl: moved(same.highResolutionIconUrl),
      defaultSettings: { ...same.defaultSettings, sourceLocation: moved(same.defaultSettings?.sourceLocation) },
    });
  });
  it('leaves no address of the workbench', () => {
    expect(DEPLOYED).not.toContain('localhost');
    expect(addressesIn(DEPLOYED)).toHaveLength(addressesIn(SIDELOADED).length);
  });
  it('has the same Id whenever it is made, and another for each origin and label', () => {
    const ids = [
      {},
      { origin: 'https://other.example.gov.cn' },
      { label: '试用' },
      { id: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    ].map((change) => idOf(deploymentManifest(SIDELOADED, { ...DEPLOYMENT, ...change })));
    expect(new Set([...ids, idOf(SIDELOADED)]).size).toBe(5);
    expect(ids[0]).toBe(idOf(DEPLOYED));
    expect(ids[3]).toBe('0f8fad5b-d9cb-469f-a165-70867728950e');
  });
  it('tells a trial from the real one in the list of add-ins and on the ribbon, in both languages', () => {
    const trial = deploymentManifest(SIDELOADED, { ...DEPLOYMENT, label: '试用' });
    expect(trial.match(/"(?:园评|Yuanping)（试用）"/g)).toEqual([
      '"园评（试用）"',
      '"Yuanping（试用）"',
      '"园评（试用）"',
      '"Yuanping（试用）"',
    ]);
  });
  it('names a help page where there is one', async () => {
    const support = 'https://rlsbj.example.gov.cn/help';
    expect(await readByOffice(deploymentManifest(SIDELOADED, { ...DEPLOYMENT, support }))).toMatchObject({
      supportUrl: support,
    });
  });
});
