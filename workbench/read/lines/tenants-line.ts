import { tenantText } from '../../../shared/evaluation/tenants/labels';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { askingWith } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import type { TenantsMatter } from '../../../shared/workbook/tenants/list';
import { readTenantsSheet } from '../../../shared/workbook/tenants/read-sheet';
import { listRefusal } from './list-refusal';
import { findingLine, questionLines, type LineOf } from './read-line';

const ASKED = { tenants: null, redListed: null, revenue: null, tax: null, employersServed: null } as const;

/** 入驻企业名录: what it adds up to. Its totals are null while anything of it is asked or wrong. */
export const tenantsLine = (workbook: SeenWorkbook, matter: TenantsMatter): LineOf<'tenants'> => {
  const reading = readTenantsSheet(workbook, matter, askingWith([]));
  if ('fault' in reading) {
    switch (reading.fault) {
      case 'asked': {
        const questions = questionLines(reading.questions);
        return { kind: 'tenants', sheet: null, at: '', totals: ASKED, questions, findings: [] };
      }
      case 'columns': {
        const missing = reading.missing.map(tenantText);
        return listRefusal(SHEETS.tenants, { kind: reading.fault, missing, seen: reading.seen });
      }
      case 'no-table':
        return listRefusal(SHEETS.tenants, { kind: reading.fault, seen: reading.seen });
      case 'no-rows':
      case 'too-many':
        return listRefusal(SHEETS.tenants, { kind: reading.fault });
    }
  }
  const { sheet, readFrom, totals, questions, findings } = reading;
  return {
    kind: 'tenants',
    sheet,
    at: readFrom,
    totals: totals === null ? ASKED : { ...totals, revenue: Number(totals.revenue), tax: Number(totals.tax) },
    questions: questionLines(questions),
    findings: findings.map((each) => findingLine(`${String(each.row)}.${each.field}`, each)),
  };
};
