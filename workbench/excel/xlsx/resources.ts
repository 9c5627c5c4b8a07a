import type { IDataValidationRule, IWorkbookData } from '@univerjs/core';
import * as z from 'zod';

import { carriedFormat, type ConditionalFormatState } from '../model/looks/conditional-formats';
import { fromGridRange } from '../model/grid/grid-range';
import { toValidation } from '../model/validation/codec';
import type { PlacedValidation } from '../model/validation/rule';
import type { Area } from '../model/grid/area';
import type { FileName } from './names';

const range = z.object({ startRow: z.number(), endRow: z.number(), startColumn: z.number(), endColumn: z.number() });
const bySheet = <T>(item: z.ZodType<T>) => z.record(z.string(), item);

const names = z.record(
  z.string(),
  z.object({
    id: z.string(),
    name: z.string(),
    formulaOrRefString: z.string(),
    localSheetId: z.string().nullish(),
    comment: z.string().nullish(),
    hidden: z.boolean().nullish(),
  }),
);
const notes = bySheet(z.record(z.string(), z.record(z.string(), z.object({ note: z.string() }))));
const tables = bySheet(
  z.object({
    tables: z.array(z.object({ name: z.string(), range, columns: z.array(z.object({ displayName: z.string() })) })),
  }),
);
const filters = bySheet(z.object({ ref: range }));
const validations = bySheet(
  z.array(z.custom<IDataValidationRule>((rule) => typeof rule === 'object' && rule !== null)),
);
const formats = bySheet(
  z.array(z.object({ cfId: z.string(), stopIfTrue: z.boolean(), ranges: z.array(range), rule: z.unknown() })),
);

/** A table as the bridge writes it. */
export interface FileTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
}

/** What the grid's plugins keep beside the cells, read from its document. */
export class Resources {
  constructor(private readonly snapshot: IWorkbookData) {}

  names(): readonly FileName[] {
    return Object.values(this.#read('SHEET_DEFINED_NAME_PLUGIN', names) ?? {}).map((name) => ({
      id: name.id,
      name: name.name,
      formulaOrRefString: name.formulaOrRefString,
      localSheetId: name.localSheetId ?? '',
      comment: name.comment ?? '',
      hidden: name.hidden === true,
    }));
  }

  validations(sheetId: string): readonly PlacedValidation[] {
    return (this.#read('SHEET_DATA_VALIDATION_PLUGIN', validations)?.[sheetId] ?? []).map(toValidation);
  }

  conditionalFormats(sheetId: string): readonly ConditionalFormatState[] {
    const found = this.#read('SHEET_CONDITIONAL_FORMATTING_PLUGIN', formats)?.[sheetId] ?? [];
    return found.flatMap((format) => carriedFormat(format) ?? []);
  }

  tables(sheetId: string): readonly FileTable[] {
    const found = this.#read('SHEET_TABLE_PLUGIN', tables)?.[sheetId]?.tables ?? [];
    return found.map((table) => ({
      name: table.name,
      area: fromGridRange(table.range),
      columns: table.columns.map(({ displayName }) => displayName),
    }));
  }

  /** Where a sheet has filter buttons: the line of heads and the rows under it. */
  filter(sheetId: string): Area | null {
    const found = this.#read('SHEET_FILTER_PLUGIN', filters)?.[sheetId];
    return found ? fromGridRange(found.ref) : null;
  }

  /** The notes of a sheet: row, column, text. */
  notes(sheetId: string): readonly (readonly [row: number, column: number, text: string])[] {
    const found = this.#read('SHEET_NOTE_PLUGIN', notes)?.[sheetId] ?? {};
    return Object.entries(found).flatMap(([row, line]) =>
      Object.entries(line).map(([column, { note }]) => [Number(row), Number(column), note] as const),
    );
  }

  #read<T>(plugin: string, schema: z.ZodType<T>): T | null {
    const data = this.snapshot.resources?.find(({ name }) => name === plugin)?.data;
    if (data === undefined || data === '') return null;
    const parsed = schema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  }
}
