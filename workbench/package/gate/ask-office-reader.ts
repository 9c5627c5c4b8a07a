import { AppManifestUtils, type AppManifest } from '@microsoft/app-manifest';
import { Converter } from 'office-addin-manifest-converter/lib/converter';
import { Utilities } from 'office-addin-manifest-converter/lib/utilities';
import type { ManifestFinding } from './finding';

/** The newer manifest, which it converts to, takes three sizes of an icon; the XML takes all eight. */
const OF_THE_OTHER_FORMAT = /\/icons must NOT have more than 3 items/;

/**
 * What Microsoft's own reader of manifests says, without its online service: it reads the XML as Office does and converts it,
 * and Microsoft's schema judges what has come of it.
 */
export const askOfficeReader = async (xml: string, locale: string): Promise<readonly ManifestFinding[]> => {
  const refused = (text: string): ManifestFinding => ({ rule: 'office-reader', where: 'OfficeApp', text });
  // Otherwise it puts names of downloaded files where the schema wants addresses.
  Utilities.setWriteImageUrls(true);
  try {
    const converter = new Converter(xml, locale);
    converter.convert();
    // Unlike the manifest itself, what it writes to a file is plain data.
    const converted = JSON.parse(JSON.stringify(converter.getMosManifest())) as AppManifest;
    const complaints = await AppManifestUtils.validateAgainstSchema(converted);
    return complaints.filter((complaint) => !OF_THE_OTHER_FORMAT.test(complaint)).map(refused);
  } catch (failure) {
    // Its own exceptions are no Errors.
    const message: unknown = Reflect.get(Object(failure), 'message');
    return [refused(String(message))];
  }
};
