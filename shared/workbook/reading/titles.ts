import { districtNames, outsidePark } from '../../vocabulary/districts';
import { notCurrentWord, whoseTitle, type Whose } from '../../vocabulary/whose-words';
import { yearsInDigits } from '../../vocabulary/written-period';
import { compactText } from './cells';
import { seenCell, type SeenSheet } from './seen-sheet';

/** What the title of a table and the name of its sheet say of whose it is, and of which year. */
export interface Title {
  /** Years that are named, without those of a document's number. */
  readonly years: readonly number[];
  /** The words for several years on end, such as 2024—2025年; null where there are none. */
  readonly span: string | null;
  /** Districts (区县) that are named, by their short names. */
  readonly districts: readonly string[];
  /** The words that name a park or say who filled it in, each by itself: one may name another than the rest do. */
  readonly parks: readonly string[];
  readonly whose: Whose;
  /** A word that says that the table is last year's, a draft, or one that does not count; null where there is none. */
  readonly notCurrent: string | null;
  /** The words, as they are shown. */
  readonly words: string;
}

/** A document's number, such as 渝人社发〔2021〕57号, and a date name no year that a table is of. */
const NO_YEAR = /[〔[(（]20\d\d[〕\])）](?=\d|第)|20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?|20\d\d年\d{1,2}月(?!报)/g;
const YEAR = /(?<!\d)(20\d\d)(?=年|年度|[^\d]|$)/g;
const SHORT_YEAR = /(?<![\d.])(\d\d)年度/g;
/** Years on end: what is of all of them is of none alone. */
const SPAN = /(?<!\d)20\d\d年?度?[-—–~～至到]{1,2}20\d\d年?度?(?![\d./-])/;
/** Words of a title, not of a sentence: what stands above a table is title, unit, whose it is. */
const LONGEST = 60;

const PARK = /产业园|园区/;

/** What words that stand over a table say. */
export const titleIn = (above: readonly string[]): Title => {
  const joined = yearsInDigits(above.join(' ')).replace(NO_YEAR, ' ');
  const years = [...joined.matchAll(YEAR)].map(([, year]) => Number(year));
  const short = [...joined.matchAll(SHORT_YEAR)].map(([, year]) => 2000 + Number(year));
  return {
    years: [...new Set([...years, ...short])],
    span: SPAN.exec(joined)?.[0] ?? null,
    districts: districtNames(joined),
    parks: above.filter((text) => PARK.test(text)),
    whose: whoseTitle(joined),
    notCurrent: above.map(notCurrentWord).find((word) => word !== null) ?? null,
    words: above.join('　'),
  };
};

/**
 * Reads the title of a table: the short words in the rows above it, and the name of its sheet.
 * @param until the first row of the table's heads
 */
export const titleOf = (sheet: SeenSheet, until: number, from = sheet.row): Title => {
  const above: string[] = [];
  for (let row = Math.max(from, until - 8); row < until; row += 1)
    for (let index = 0; index < (sheet.values[0]?.length ?? 0); index += 1) {
      const { value, text, struck } = seenCell(sheet, row, sheet.column + index);
      if (value !== '' && struck !== 'whole' && text.length <= LONGEST) above.push(compactText(text));
    }
  // Whose it is the title says; the name of the sheet only where no title does.
  const whose = whoseTitle(above.join(' '));
  const named = titleIn([compactText(sheet.sheet), ...above]);
  return { ...named, whose: whose === 'open' ? named.whose : whose, words: above.join('　') };
};

/** Who fills a table in: 填报单位：…, 园区名称; not 单位：万元. */
const OWNER =
  /^(?:(?:填[报表]|报送|申报|上报|编制|自评|参评|被?评估|运营)(?:单位|园区|产业园|机构|对象)|(?:单位|园区|产业园|机构)[名全]称|所[属在](?:园区|产业园|区县?))(?:[名全]称)?(?:\(?(?:盖章|公章|签章|章)\)?)?[:：]?/;
/** Rows above and below a table in which it may stand. */
const NEARBY = 8;

/** Who is said to have filled in a table, in its rows or in those around it: the words behind 填报单位 and the like. */
const ownersIn = (sheet: SeenSheet, first: number, last: number): readonly string[] => {
  const owners: string[] = [];
  for (let row = Math.max(first, sheet.row); row <= last; row += 1) {
    const cells = Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, n) => seenCell(sheet, row, sheet.column + n))
      .filter(({ value, struck, text }) => value !== '' && struck !== 'whole' && text.length <= LONGEST)
      .map(({ text }) => compactText(text));
    for (const [n, words] of cells.entries()) {
      const label = OWNER.exec(words)?.[0];
      if (label === undefined) continue;
      const behind = words.length > label.length ? words.slice(label.length) : (cells[n + 1] ?? '');
      if (!OWNER.test(behind)) owners.push(behind);
    }
  }
  return owners;
};

/** A title with what the rows around its table say of who filled it in. */
export const withOwners = (title: Title, sheet: SeenSheet, first: number, last: number): Title => {
  const owners = [...ownersIn(sheet, first - NEARBY, first - 1), ...ownersIn(sheet, last + 1, last + NEARBY)];
  const named = owners.filter((owner) => districtNames(owner).length > 0 || PARK.test(owner));
  return { ...title, parks: [...title.parks, ...named] };
};

/** Whom a workbook is read for. */
export interface ReadFor {
  /** The year at hand; null where it is not known. */
  readonly year: number | null;
  /** The park at hand, in the words of the plan; null where it is not one park's. */
  readonly park: { readonly name: string; readonly districtName: string } | null;
  /** The name of the file, where that is known: it counts where no title says anything. */
  readonly file?: string | null;
}

type Park = NonNullable<ReadFor['park']>;
const isOf =
  ({ name, districtName }: Park) =>
  (district: string): boolean =>
    name.includes(district) || districtName.includes(district);

/** A place that words name and that is not the park's; null where they name none, or the park is not known. */
export const otherPlace = (text: string, park: ReadFor['park']): string | null => {
  if (park === null) return null;
  const isOwn = isOf(park);
  return outsidePark(text) ?? districtNames(text).find((district) => !isOwn(district)) ?? null;
};

/** The first words that name a park of somewhere else; null where none do. */
const elsewhere = (parks: readonly string[], isOwn: (text: string) => boolean): string | null => {
  const found = parks.find((text) => !isOwn(text) && (districtNames(text).length > 0 || outsidePark(text) !== null));
  return found === undefined ? null : (outsidePark(found) ?? districtNames(found).join('、'));
};

const against = ({ years, span, districts, parks }: Title, { year, park }: ReadFor, whose: string): string | null => {
  if (year !== null && span !== null && years.length > 0) return `${whose}写的是 ${span}，不只是 ${year} 年`;
  if (year !== null && years.length > 0 && !years.includes(year))
    return `${whose}写的是 ${years.join('、')} 年，不是 ${year} 年`;
  if (park === null) {
    const outside = elsewhere(parks, (text) => outsidePark(text) === null);
    return outside === null ? null : `${whose}写的是${outside}，不是本市的园区`;
  }
  const isOwn = isOf(park);
  const other = elsewhere(parks, (text) => districtNames(text).some(isOwn));
  if (other !== null) return `${whose}写的是${other}，不是${park.name}`;
  return districts.length > 0 && !districts.some(isOwn)
    ? `${whose}写的是${districts.join('、')}，不是${park.name}`
    : null;
};

/** What a title says against a table being of the year and the park at hand; null where it says nothing against it. Where it says nothing at all, the name of the file does. */
export const againstTitle = (title: Title, about: ReadFor): string | null => {
  const otherwise = against(title, about, '标题');
  const { file } = about;
  if (otherwise !== null || file === undefined || file === null) return otherwise;
  const named = titleIn([compactText(file)]);
  const isSilentOnPark = title.districts.length === 0 && title.parks.every((text) => outsidePark(text) === null);
  return against(
    {
      ...named,
      years: title.years.length === 0 ? named.years : [],
      districts: isSilentOnPark ? named.districts : [],
      parks: isSilentOnPark ? named.parks : [],
    },
    about,
    '文件名',
  );
};

/**
 * The same, and that a table is not final or for somebody else's scores.
 * @param saysWhose whether it says itself, in a cell of ours, which year and park it is of: then its title need not
 */
export const againstTable = (title: Title, about: ReadFor, saysWhose: boolean): string | null => {
  const otherwise = saysWhose ? null : againstTitle(title, about);
  if (otherwise !== null) return otherwise;
  if (title.notCurrent !== null) return `标题写着“${title.notCurrent}”`;
  return title.whose === 'others' ? '标题像是别人评分用的表' : null;
};
