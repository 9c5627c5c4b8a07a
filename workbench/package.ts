import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileTrouble } from './cloud/file-trouble';
import { packageOptions, PackageUsageError } from './package/package-options';
import { ManifestRefusedByGate, writePackage } from './package/write-package';

/** `npm run package`: the add-in of one deployment, manifest and site, and the header that its server must send. */
const main = async (): Promise<void> => {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const { manifest, site, header } = await writePackage(root, packageOptions(process.argv.slice(2)));
  console.log(`清单：${manifest}\n网站：${site}\n服务器须随页面发送：\nContent-Security-Policy: ${header}`);
};

main().catch((error: unknown) => {
  const told = error instanceof PackageUsageError || error instanceof ManifestRefusedByGate;
  const trouble = fileTrouble(error);
  console.error(told ? error.message : trouble === null ? error : `清单和网站未能写出：${trouble}`);
  process.exitCode = error instanceof PackageUsageError ? 2 : 1;
});
