/** A folder holds no export: no manifest, or none of the kind that is read here. */
export class NoExport extends Error {
  override readonly name = 'NoExport';
  constructor(
    readonly folder: string,
    cause?: unknown,
  ) {
    super(`${folder} 中没有 DYNAMODB_JSON 格式的导出（manifest-summary.json、manifest-files.json、data/）。`, {
      cause,
    });
  }
}

/** A data file is not the one that was exported: another checksum, or cut off. */
export class ExportAltered extends Error {
  override readonly name = 'ExportAltered';
  constructor(
    readonly file: string,
    cause?: unknown,
  ) {
    super(`导出文件 ${file} 与清单的校验值不符：文件被改动或不完整，未作恢复。`, { cause });
  }
}

/** An export holds another number of items than its manifest says. */
export class ExportIncomplete extends Error {
  override readonly name = 'ExportIncomplete';
  constructor(
    readonly file: string,
    readonly promised: number,
    readonly found: number,
  ) {
    super(`${file} 应有 ${promised} 条数据，实有 ${found} 条，未作恢复。`);
  }
}

/** A line is no item of this table. */
export class NotAnItem extends Error {
  override readonly name = 'NotAnItem';
  constructor(
    readonly file: string,
    readonly line: number,
    cause?: unknown,
  ) {
    super(`导出文件 ${file} 第 ${line} 行不是本系统的数据，未作恢复。`, { cause });
  }
}

/** Two items of an export have the same key. */
export class ItemTwice extends Error {
  override readonly name = 'ItemTwice';
  constructor(readonly key: string) {
    super(`导出中有两条数据的键同为 ${key}，未作恢复。`);
  }
}

/** The table that was to be restored into holds something already. */
export class TableNotEmpty extends Error {
  override readonly name = 'TableNotEmpty';
  constructor(readonly table: string) {
    super(`表 ${table} 中已有数据：只能恢复到新建的空表。`);
  }
}
