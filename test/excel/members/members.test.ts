import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSetSupported } from '../../../workbench/excel/host/requirement-gate';
import { addinProgram } from './addin-program';
import { comparedCodes, type ComparedCode } from './compared-codes';
import { usedMembers, type UsedMember } from './used-members';

const ROOT = process.cwd();
const PAGE = join(ROOT, 'docs/excel.md');
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
/** What the manifest requires of an Excel: set and version. */
const REQUIRED = Object.fromEntries(
  [...textOf('manifest.xml').matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map(
    ([, set = '', version = '']) => [set, version],
  ),
);
const split = (set: string): [string, string] => {
  const [name = '', version = ''] = set.split(' ');
  return [name, version];
};
const covers = (sets: readonly string[], wanted: string) =>
  sets.some((set) => isSetSupported(Object.fromEntries([split(set)]), ...split(wanted)));

let members: readonly UsedMember[];
let codes: readonly ComparedCode[];
beforeAll(() => {
  const program = addinProgram(ROOT);
  members = usedMembers(program, ROOT);
  codes = comparedCodes(program, ROOT);
});

/** Sets that a member needs where nothing has asked Office for them first. */
const unguarded = ({ sets, uses }: UsedMember) => sets.filter((set) => uses.some(({ guards }) => !covers(guards, set)));

describe('every member of Office.js that the add-in uses', () => {
  it('is in the sets that the manifest requires, or is reached only after isSetSupported has said that it is there', () => {
    const beyond = members.flatMap(({ name, sets, uses }) =>
      sets
        .filter((set) => !isSetSupported(REQUIRED, ...split(set)))
        .flatMap((set) =>
          uses
            .filter(({ guards }) => !covers(guards, set))
            .map(({ at }) => `${name} is of ${set}: ${at} uses it without isSetSupported`),
        ),
    );
    expect(beyond).toEqual([]);
  });

  it('needs all that the manifest requires: it requires no more than is used', () => {
    const highest: Record<string, string> = {};
    for (const [set, version] of members.flatMap(unguarded).map(split))
      if (!isSetSupported(highest, set, version)) highest[set] = version;
    expect(highest).toEqual(REQUIRED);
  });

  it('is found however it is used: called, loaded by name, assigned, named as a value', () => {
    const sets = Object.fromEntries(members.map(({ name, sets: each }) => [name, each.at(-1) ?? each[0]]));
    expect(sets).toMatchObject({
      'Range.values': 'ExcelApi 1.1',
      'Worksheet.getRanges': 'ExcelApi 1.9',
      'NamedItem.formula': 'ExcelApi 1.7',
      'WorksheetChangedEventArgs.triggerSource': 'ExcelApi 1.14',
      'SheetVisibility.veryHidden': 'ExcelApi 1.1',
    });
  });
});

describe('every code of an error that the add-in tells from others', () => {
  /** The client does not know it; Microsoft's list does: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
  const IN_WRITING_ONLY = ['ServiceNotAvailable'];
  /** Excel's own by its declarations; those of the client and of its dialogs by the client itself. */
  const known = (): ReadonlySet<string> => {
    const client = textOf('node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');
    const [declared = ''] =
      /^ {4}enum ErrorCodes \{[\s\S]*?^ {4}\}/m.exec(textOf('node_modules/@types/office-js/index.d.ts')) ?? [];
    const found = [
      ...client.matchAll(/ErrorCodes\.\w+ = ["'](\w+)["']/g),
      ...client.matchAll(/\booe\w+: (\d+)/g),
      ...declared.matchAll(/ = "(\w+)"/g),
    ];
    return new Set([...IN_WRITING_ONLY, ...found.map(([, code = '']) => code)]);
  };

  it('is a code that Office has', () => {
    const offices = known();
    const unknown = codes.filter(({ code }) => !offices.has(code));
    expect(unknown.map(({ code, at }) => `${at} tells ${code} from others, which Office never says`)).toEqual([]);
  });
  it('is found however it is told: by ===, as a key of a table', () => {
    expect(codes.map(({ code, at }) => `${code} ${at.replace(/:\d+$/, '')}`)).toEqual(
      expect.arrayContaining([
        'InvalidOperationInCellEditMode addin/excel/workbook/host-error.ts',
        '12007 addin/client/office-dialog.ts',
      ]),
    );
  });
});

describe('docs/excel.md', () => {
  const TABLES = /(?<=^## What the add-in uses of Office\n\n)[\s\S]*?(?=\n\n## |\n*$(?![\s\S]))/m;
  const NO_SET = 'no set';
  const byVersion = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

  const tables = () => {
    const setsNamed = [...new Set(members.flatMap(({ sets }) => sets))].sort(byVersion);
    const named = (set: string) =>
      members
        .filter(({ sets }) => (set === NO_SET ? sets.length === 0 : sets.includes(set)))
        .map(({ name }) => `\`${name}\``)
        .sort(byVersion);
    return [
      'Made from the add-in’s sources and Office’s own declarations; the tests say how to make it anew.',
      '',
      '| requirement set | members |',
      '|---|---|',
      ...[...setsNamed, NO_SET].map((set) => `| ${set} | ${named(set).join(', ')} |`),
      '',
      '| codes of errors that the add-in tells from others |',
      '|---|',
      `| ${[...new Set(codes.map(({ code }) => `\`${code}\``))].sort(byVersion).join(', ')} |`,
    ].join('\n');
  };

  it('has each with its set; if not: WRITE_RULES=1 npx jest --selectProjects excel --testPathPatterns members', () => {
    const made = tables();
    if (process.env['WRITE_RULES'])
      writeFileSync(
        PAGE,
        readFileSync(PAGE, 'utf8').replace(TABLES, () => made),
      );
    expect(TABLES.exec(readFileSync(PAGE, 'utf8'))?.[0]).toBe(made);
  });
});
