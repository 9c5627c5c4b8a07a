import type { Document } from '@xmldom/xmldom';
import { NotXml, childOf, parseManifest, rootOf, textOf } from '../manifest-xml';
import { askOfficeReader } from './ask-office-reader';
import { checkAddresses } from './check-addresses';
import { checkDeclarations } from './check-declarations';
import { checkResources } from './check-resources';
import { checkStructure } from './check-structure';
import type { ManifestFinding, ManifestSite } from './finding';

const parsed = (xml: string): Document | ManifestFinding => {
  try {
    return parseManifest(xml);
  } catch (failure) {
    if (!(failure instanceof NotXml)) throw failure;
    return { rule: 'not-xml', where: 'OfficeApp', text: failure.message };
  }
};

/** The gate: everything that is wrong with a manifest for a site, without Microsoft's online service. Nothing wrong: an empty list. */
export const checkManifest = async (xml: string, site: ManifestSite): Promise<readonly ManifestFinding[]> => {
  const document = parsed(xml);
  if ('rule' in document) return [document];
  const locale = textOf(childOf(rootOf(document), 'DefaultLocale'));
  return [
    ...checkStructure(rootOf(document)),
    ...checkDeclarations(document, site),
    ...checkResources(document),
    ...checkAddresses(document, site),
    ...(await askOfficeReader(xml, locale)),
  ];
};
