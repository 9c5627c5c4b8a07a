import type { WorkbookFile } from '../../model/workbook-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Reads an .xlsx from the person's disk.
 * @throws FileRefused with the reason in Chinese
 */
export async function openWorkbookFile(file: File): Promise<WorkbookFile> {
  // Loaded when needed: most visits open no file
  const { readXlsx } = await import('../../xlsx/read/xlsx');
  return readXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Gives a workbook to the browser as a download. */
export async function saveWorkbookFile(file: WorkbookFile): Promise<void> {
  const { writeXlsx } = await import('../../xlsx/write/xlsx');
  const bytes = await writeXlsx(file);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = /\.xlsx$/i.test(file.name) ? file.name : `${file.name}.xlsx`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
