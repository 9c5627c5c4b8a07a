import type { SelfReport } from '../../shared/evaluation/evidence/self-report';

/** 自评报告 as a Word document in the official look, to be finished by hand. The library that writes it is loaded when it is first asked for. */
export const selfReportDocx = async (report: SelfReport): Promise<Blob> => {
  const [{ Packer }, { selfReportDocument }] = await Promise.all([import('docx'), import('./self-report-document')]);
  return Packer.toBlob(selfReportDocument(report));
};

/** Name under which the document is saved. */
export const selfReportFileName = ({ title }: SelfReport): string => `${title}（初稿）.docx`;
