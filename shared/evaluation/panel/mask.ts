import { districtNames } from '../../vocabulary/districts';
import type { Participant } from '../plan/plan';

/** What names of parks begin and end with, in any order of these; what is left is what people call a park. */
const BEFORE = /^(中国|重庆|市|国家级|市级)+/;
const AFTER = /(人力资源服务产业园|人力资源产业园|产业园|园区|园)$/;
/** What stands for a district. */
const SOME_DISTRICT = '某区县';
/** Shorter than this a name would be found in words that have nothing to do with it. */
const SHORTEST = 2;

/** Text with every occurrence of a word, in letters of either case, replaced. */
const replaced = (text: string, word: string, by: string): string => {
  const [within, sought] = [text.toLowerCase(), word.toLowerCase()];
  let masked = '';
  let from = 0;
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, from)) {
    masked += text.slice(from, at) + by;
    from = at + word.length;
  }
  return masked + text.slice(from);
};

type Named = Pick<Participant, 'park' | 'name' | 'district' | 'districtName'>;
/** How texts may name a park, the longest first, and what stands there under a mask. */
const namesOf = (
  { park, name, district, districtName }: Named,
  label: string,
): readonly (readonly [string, string])[] => {
  const [districtShort = districtName] = districtNames(districtName);
  const withoutCity = name.replace(BEFORE, '');
  const withoutDistrict = [districtName, districtShort].reduce(
    (left, of) => (left.startsWith(of) ? left.slice(of.length) : left),
    withoutCity,
  );
  const ofPark = [name, withoutCity, withoutDistrict, withoutDistrict.replace(AFTER, ''), park];
  const ofDistrict = [districtName, districtShort, district];
  return [...ofPark.map((word) => [word, label] as const), ...ofDistrict.map((word) => [word, SOME_DISTRICT] as const)]
    .filter(([word]) => word.length >= SHORTEST)
    .toSorted(([a], [b]) => b.length - a.length);
};

/**
 * What somebody wrote about a park, without its name, its short name, its district and their ids. It holds for names alone: who knows the parks may tell one by its
 * figures, and by whatever else is told of it.
 */
export const withoutNames = (text: string, park: Named, label: string): string => {
  const names = namesOf(park, label);
  // Marked first, so that what a name was replaced by is not taken for another.
  return names
    .reduce((marked, [word], index) => replaced(marked, word, `\u0000${String(index)}\u0000`), text)
    .split('\u0000')
    .map((part, index) => (index % 2 === 1 ? (names[Number(part)]?.[1] ?? '') : part))
    .join('');
};
