import type { Document, Element } from '@xmldom/xmldom';
import { validate as isGuid } from 'uuid';
import { isSetSupported, requirementSets } from '../../excel/host/requirement-gate';
import { allNamed, attributeOf, childOf, rootOf, textOf } from '../manifest-xml';
import type { ManifestFinding, ManifestRule, ManifestSite } from './finding';

/** `1.2.3.4`, and no leading zeros: Office compares the parts as numbers. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){1,3}$/;
const HOST = 'Workbook';
/** Those of Office LTSC 2021: government desktops run it. */
const KNOWN_SETS = requirementSets();

const finding = (rule: ManifestRule, where: string, text: string): ManifestFinding => ({ rule, where, text });

const checkSet = (set: Element): readonly ManifestFinding[] => {
  const name = attributeOf(set, 'Name') ?? '';
  const version = attributeOf(set, 'MinVersion') ?? '';
  if (!Object.hasOwn(KNOWN_SETS, name)) return [finding('requirement-set', name, 'Excel 没有这个要求集。')];
  if (!/^\d+\.\d+$/.test(version)) return [finding('requirement-set', name, `版本“${version}”有误。`)];
  return isSetSupported(KNOWN_SETS, name, version)
    ? []
    : [finding('requirement-set', name, `要求 ${version}，Office LTSC 2021 只有 ${KNOWN_SETS[name] ?? ''}。`)];
};

const checkControlIds = (document: Document): readonly ManifestFinding[] => {
  const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
    allNamed(document, name).map((element) => attributeOf(element, 'id') ?? ''),
  );
  return [
    ...ids.filter((id) => id === '').map(() => finding('element-missing', 'Control', '有选项卡、组或按钮没有 id。')),
    ...ids
      .filter((id, at) => id !== '' && ids.indexOf(id) !== at)
      .map((id) => finding('duplicate-id', id, '这个 id 用了两次。')),
  ];
};

/** What a manifest declares about the add-in: identity, version, hosts, requirement sets, ids and functions. */
export const checkDeclarations = (document: Document, site: ManifestSite): readonly ManifestFinding[] => {
  const root = rootOf(document);
  const id = textOf(childOf(root, 'Id'));
  const version = textOf(childOf(root, 'Version'));
  const hosts = allNamed(document, 'Host').map(
    (host) => attributeOf(host, 'Name') ?? attributeOf(host, 'xsi:type') ?? '',
  );
  return [
    ...(isGuid(id) ? [] : [finding('id', id, 'Id 不是 GUID。')]),
    ...(VERSION.test(version) ? [] : [finding('version', version, '版本应为“1.2.3.4”的形式。')]),
    ...hosts.filter((host) => host !== HOST).map((host) => finding('host', host, `只能用于 Excel（${HOST}）。`)),
    ...allNamed(document, 'Set').flatMap(checkSet),
    ...checkControlIds(document),
    ...allNamed(document, 'FunctionName')
      .map(textOf)
      .filter((name) => !site.functions.includes(name))
      .map((name) => finding('function-unknown', name, '命令页面没有这个函数。')),
  ];
};
