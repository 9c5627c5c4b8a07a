import type { Document, Element } from '@xmldom/xmldom';
import { allElements, allNamed, attributeOf, childrenOf, nameOf, rootOf } from '../manifest-xml';
import type { ManifestFinding } from './finding';

const RESOURCES = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];
/** Characters that Office takes: reference of the add-in only manifest. */
const LONGEST = {
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  ShortStrings: 125,
  LongStrings: 250,
  TaskpaneId: 125,
  resid: 32,
};
/** What the manifest says in Chinese it says in English, too. */
const OTHER_LOCALES = ['en-US'];

const tooLong = (where: string, text: string, limit: number): readonly ManifestFinding[] =>
  text.length > limit
    ? [{ rule: 'text-too-long', where, text: `${String(text.length)} 个字符，最多 ${String(limit)} 个。` }]
    : [];

const duplicates = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** Resources against what names them: each defined once, each used. */
const checkReferences = (document: Document): readonly ManifestFinding[] => {
  const defined = RESOURCES.flatMap((list) => allNamed(document, list))
    .flatMap(childrenOf)
    .map((resource) => attributeOf(resource, 'id') ?? '');
  const used = allElements(document).flatMap((element) => attributeOf(element, 'resid') ?? []);
  return [
    ...duplicates(defined).map((where) => ({ rule: 'duplicate-id' as const, where, text: '这个资源定义了两次。' })),
    ...[...new Set(used)]
      .filter((id) => !defined.includes(id))
      .map((where) => ({ rule: 'resource-undefined' as const, where, text: 'Resources 中没有这个资源。' })),
    ...defined
      .filter((id) => !used.includes(id))
      .map((where) => ({ rule: 'resource-unused' as const, where, text: '没有任何地方用到这个资源。' })),
    ...defined.flatMap((id) => tooLong(id, id, LONGEST.resid)),
  ];
};

/** One text that people read: within its length in every language, and there in every language. */
const checkText = (element: Element, where: string, limit: number): readonly ManifestFinding[] => {
  const overrides = childrenOf(element);
  const texts = [element, ...overrides].map((each) => attributeOf(each, 'Value') ?? attributeOf(each, 'DefaultValue'));
  const missing = OTHER_LOCALES.filter(
    (locale) => !overrides.some((each) => attributeOf(each, 'Locale') === locale && attributeOf(each, 'Value')),
  );
  return [
    ...texts.flatMap((text) => tooLong(where, text ?? '', limit)),
    ...missing.map((locale) => ({ rule: 'translation-missing' as const, where, text: `没有 ${locale} 的文字。` })),
  ];
};

/** Names, texts and references of a manifest. */
export const checkResources = (document: Document): readonly ManifestFinding[] => [
  ...checkReferences(document),
  ...(['DisplayName', 'Description'] as const).flatMap((name) =>
    childrenOf(rootOf(document))
      .filter((each) => nameOf(each) === name)
      .flatMap((element) => checkText(element, name, LONGEST[name])),
  ),
  ...(['ProviderName', 'TaskpaneId'] as const).flatMap((name) =>
    allNamed(document, name).flatMap((element) => tooLong(name, element.textContent ?? '', LONGEST[name])),
  ),
  ...(['ShortStrings', 'LongStrings'] as const).flatMap((list) =>
    allNamed(document, list)
      .flatMap(childrenOf)
      .flatMap((text) => checkText(text, attributeOf(text, 'id') ?? list, LONGEST[list])),
  ),
];
