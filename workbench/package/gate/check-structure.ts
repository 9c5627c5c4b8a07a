import type { Element } from '@xmldom/xmldom';
import { childrenOf, nameOf, typeOf } from '../manifest-xml';
import type { ManifestFinding } from './finding';
import { STRUCTURE } from './structure';

const plain = (child: string) => child.replace(/[!*]$/, '');

/** The rule for an element: by its type, by the most of its path that has one, by its name. */
const ruleFor = (element: Element, path: string) =>
  STRUCTURE[`${nameOf(element)}:${typeOf(element)}`] ??
  STRUCTURE[path.split('/').slice(-3).join('/')] ??
  STRUCTURE[path.split('/').slice(-2).join('/')] ??
  STRUCTURE[nameOf(element)];

/** Elements that are missing, unknown, or not in the order that Office reads them in: it skips the rest of the manifest then, or refuses it. */
export const checkStructure = (element: Element, path = nameOf(element)): readonly ManifestFinding[] => {
  const children = childrenOf(element);
  const rule = ruleFor(element, path);
  const below = children.flatMap((child) => checkStructure(child, `${path}/${nameOf(child)}`));
  if (!rule) return below;
  const names = rule.map(plain);
  const places = children.map((child) => names.indexOf(nameOf(child)));
  const found: ManifestFinding[] = [];
  for (const child of rule)
    if (child.endsWith('!') && !children.some((each) => nameOf(each) === plain(child)))
      found.push({ rule: 'element-missing', where: path, text: `缺少 ${plain(child)}。` });
  children.forEach((child, at) => {
    const name = nameOf(child);
    const place = places[at] ?? -1;
    const before = at === 0 ? -1 : (places[at - 1] ?? -1);
    if (place < 0) found.push({ rule: 'element-unknown', where: path, text: `Office 不认识这里的 ${name}。` });
    else if (place < before)
      found.push({ rule: 'element-order', where: path, text: `${name} 应在 ${names[before] ?? ''} 之前。` });
    else if (place === before && rule[place]?.endsWith('*') !== true)
      found.push({ rule: 'element-unknown', where: path, text: `${name} 只能有一个。` });
  });
  return [...found, ...below];
};
