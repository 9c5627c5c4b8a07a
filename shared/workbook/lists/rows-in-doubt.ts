import { notFinalWord, voidWord } from '../../vocabulary/whose-words';
import { compactText } from '../reading/cells';
import { namesUnit } from '../reading/governing-unit';
import { headsIn, type Head } from '../reading/heads';
import type { Asking } from '../reading/question';
import { seenCell, type SeenSheet } from '../reading/seen-sheet';
import type { ListDefinition } from './definition';
import type { ListPart } from './parts-of-list';

/** Whether a row counts: it does, it does not, or that is asked. */
export type Counts = 'yes' | 'no' | 'open';

/** Rows that are asked about one by one at most; beyond that those of one kind are asked about at once. */
const MOST_APART = 20;
/** 未退出, 无注销: nothing is void. */
const NOT_VOID = /[未无没非](?:有|曾)?(?:退出|注销|停业|迁出|吊销|终止|撤离|搬离|清退)/g;
const NOTHING = /^(?:否|无|没有|未|不是|[-—–/\\×xX]|正常|在园)$/;
const LONGEST_REMARK = 200;
/** The head of a column that says of every row how it stands with it, and what says there that it counts; other words are asked about. */
const STATUS = /^(?:企业|机构|单位|公司)?(?:登记|经营|运营|入驻|在园|当前|目前)?状态$/;
const IS_THERE =
  /^(?:20\d\d年?)?(?:已|正常|正式|实体|实地)?(?:正常|在营|在业|存续|续存|开业|营业|经营|运营|入驻|在园|在册|有效|是|√)(?:中|经营|运营|营业|入驻|状态|企业)?(?:[(/、].*)?$/;

const voidIn = (text: string): string | null =>
  text.length > LONGEST_REMARK ? null : voidWord(compactText(text).replace(NOT_VOID, ''));
/** What is longer speaks of the company, not of its numbers. */
const LONGEST_NOTE = 20;
const remarkIn = (text: string): string | null =>
  voidIn(text) ?? (text.length > LONGEST_NOTE ? null : notFinalWord(compactText(text)));

/** What stands in brackets in a name, or after it: 甲公司（已退出）. A name itself may have any word. */
const besideName = (name: string): string =>
  name
    .slice(0, LONGEST_REMARK)
    .split(/[（(【[\s]/)
    .slice(1)
    .join(' ');

interface DoubtfulRow {
  readonly row: number;
  readonly column: number;
  /** The same for all rows that are doubtful for one reason. */
  readonly kind: string;
  readonly why: string;
}

/** Columns that are no field's and whose head says that something is over (退出时间, 是否注销), and those of how it stands. */
const columnsBeside = (sheet: SeenSheet, { heads }: ListPart, fields: ReadonlySet<number>, year: number) => {
  const others = headsIn(sheet, heads.top, heads.bottom, year).filter(({ column }) => !fields.has(column));
  const columnsOf = (isOne: (head: Head) => boolean) => new Set(others.filter(isOne).map(({ column }) => column));
  return {
    over: columnsOf(({ compact }) => voidIn(compact) !== null),
    states: columnsOf(({ bare }) => STATUS.test(bare)),
  };
};

/** What of a row says that it may not count: struck through, hidden, or words beside it or in its name. */
const doubtOfRow = (
  sheet: SeenSheet,
  row: number,
  { span }: ListPart['heads'],
  { fields, name, check, over, states, asksHiddenRows, besides }: Places,
): DoubtfulRow | null => {
  const cells = sheet.values[row - sheet.row] ?? [];
  let filled = 0;
  let struck = 0;
  let first = span.first;
  for (let column = span.last; column >= span.first; column -= 1) {
    const value = cells[column - sheet.column] ?? '';
    if (value === '' || column === check) continue;
    const isField = fields.has(column);
    if (isField && sheet.looks.size > 0) {
      filled += 1;
      if (seenCell(sheet, row, column).struck === 'whole') struck += 1;
      first = column;
    }
    if (isField ? column !== name || typeof value !== 'string' : typeof value !== 'string' && !over.has(column))
      continue;
    if (seenCell(sheet, row, column).covered) continue;
    const text = String(value);
    const remark = isField ? besideName(text) : text;
    const isElse = states.has(column) && !NOTHING.test(text.trim()) && !IS_THERE.test(compactText(text));
    const word =
      (over.has(column) || isElse) && !NOTHING.test(text.trim()) ? text.trim().slice(0, 20) : remarkIn(remark);
    if (word !== null) return { row, column, kind: `void ${word}`, why: `写着“${text.trim().slice(0, 40)}”` };
  }
  if (filled > 0 && struck === filled) return { row, column: first, kind: 'struck', why: '整行被划掉了' };
  if (asksHiddenRows && sheet.hiddenRows.has(row))
    return { row, column: name ?? span.first, kind: 'hidden', why: '被隐藏了' };
  const remark = besides.get(row);
  return remark === undefined
    ? null
    : { row, column: name ?? span.first, kind: `beside ${remark}`, why: `批注写着“${remark.slice(0, 40)}”` };
};

interface Places {
  readonly fields: ReadonlySet<number>;
  readonly name: number | null;
  readonly id: number | null;
  readonly check: number | null;
  readonly over: ReadonlySet<number>;
  readonly states: ReadonlySet<number>;
  readonly asksHiddenRows: boolean;
  /** Comments that say that something does not count, by their row. */
  readonly besides: ReadonlyMap<number, string>;
}

const CHOICES = { yes: 'counts', no: 'out' } as const;

/** Asks whether rows count that are struck through, hidden by hand, or have words beside them that say that they do not. */
export const rowsInDoubt = <Field extends string>(
  sheet: SeenSheet,
  part: ListPart,
  of: Pick<Places, 'fields' | 'name' | 'id' | 'check'>,
  definition: ListDefinition<Field>,
  { ask }: Asking,
): ReadonlyMap<number, Counts> => {
  const besides = new Map(
    sheet.beside.flatMap(({ cell, text }) =>
      cell && cell.row > part.heads.bottom && (voidIn(text) !== null || namesUnit(text))
        ? [[cell.row, text] as const]
        : [],
    ),
  );
  const places = {
    ...of,
    ...columnsBeside(sheet, part, of.fields, definition.year),
    asksHiddenRows: definition.asksHiddenRows,
    besides,
  };
  const doubtful = part.rows.flatMap((row) => doubtOfRow(sheet, row, part.heads, places) ?? []);
  const groups = new Map<string, DoubtfulRow[]>();
  for (const each of doubtful) {
    const key = doubtful.length > MOST_APART ? each.kind : `row ${each.row + 1}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const counts = new Map<number, Counts>();
  for (const [key, rows] of groups) {
    const [first] = rows;
    if (!first) continue;
    const known = of.id === null ? '' : seenCell(sheet, first.row, of.id).text.trim();
    const named = of.name === null ? '' : seenCell(sheet, first.row, of.name).text.trim();
    const many = rows.length > 1 ? `等 ${rows.length} 行` : '';
    const choice = ask({
      id: `counts.${key.startsWith('row ') ? key.slice('row '.length) : key}`,
      about: rows.length > 1 || known === '' ? `row ${first.row + 1}` : compactText(known),
      cells: rows.slice(0, MOST_APART).map(({ row, column }) => ({ sheet: sheet.sheet, row, column })),
      text: {
        where: `第 ${first.row + 1} 行${named === '' ? '' : ` ${named.slice(0, 40)}`}${many}`,
        what: `${first.why}。`,
        todo: `请选择${rows.length > 1 ? '这些行' : '这一行'}算不算。`,
        clause: null,
      },
      choices: [
        { id: CHOICES.yes, text: '算，照表上读取' },
        { id: CHOICES.no, text: '不算，不读' },
      ],
      words: rows.map(({ why, row }) => `${row} ${why} ${known}`).join(' | '),
    });
    for (const { row } of rows) counts.set(row, choice === null ? 'open' : choice === CHOICES.yes ? 'yes' : 'no');
  }
  return counts;
};
