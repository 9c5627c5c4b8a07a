import { DONE, saidTo, type Probe } from './probe';

const PASSWORD = '自检';

/** Protection, on and off. */
export const PROTECTION_PROBES: readonly Probe[] = [
  {
    id: 'protect-twice',
    sentence: '工作表已受保护，再保护一次',
    source: 'DOC javascript/api/excel/excel.worksheetprotection, OJ#6784',
    expected: 'AccessDenied',
    ask: async ({ protection }, context) => {
      protection.protect();
      await context.sync();
      return saidTo(context, () => protection.protect());
    },
  },
  {
    id: 'unprotect-unprotected',
    sentence: '工作表没有受保护，撤销保护',
    source: 'OJ#6784',
    expected: 'AccessDenied',
    ask: async ({ protection }, context) => saidTo(context, () => protection.unprotect()),
  },
  {
    id: 'unprotect-without-password',
    sentence: '保护没有密码，撤销保护',
    source: 'OJ#6784',
    expected: DONE,
    ask: async ({ protection }, context) => {
      protection.protect();
      await context.sync();
      return saidTo(context, () => protection.unprotect());
    },
  },
  {
    id: 'unprotect-against-password',
    sentence: '保护有密码，不给密码撤销保护',
    source: 'DOC javascript/api/excel/excel.worksheetprotection',
    expected: 'AccessDenied',
    ask: async ({ protection }, context) => {
      protection.protect({}, PASSWORD);
      await context.sync();
      return saidTo(context, () => protection.unprotect());
    },
  },
];
