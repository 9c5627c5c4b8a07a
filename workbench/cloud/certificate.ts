import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';
import { isMissing } from './missing-file';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Browsers refuse certificates that are valid for longer than this. */
const VALID_DAYS = 397;

/** Where a data folder keeps the certificate of its origin. */
export const certificateFile = (dataDir: string) => path.join(dataDir, 'localhost-cert.pem');

/** The self-signed certificate of `https://localhost`, kept in the data folder so that a browser has to be told only once; renewed a day before it ends. */
export const localCertificate = async (dataDir: string): Promise<Certificate> => {
  const certPath = certificateFile(dataDir);
  const keyPath = path.join(dataDir, 'localhost-key.pem');
  try {
    const [key, cert] = await Promise.all([readFile(keyPath, 'utf8'), readFile(certPath, 'utf8')]);
    if (Date.parse(new X509Certificate(cert).validTo) > Date.now() + DAY_MS) return { key, cert };
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + VALID_DAYS * DAY_MS),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  await mkdir(dataDir, { recursive: true });
  await writeFile(keyPath, made.private, { mode: 0o600 });
  await writeFile(certPath, made.cert);
  return { key: made.private, cert: made.cert };
};
