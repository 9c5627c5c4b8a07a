import type { Notice } from '../../shared/evaluation/grading/notice';

/** What a browser saves a Word document as. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * 通报 as a Word document in the official look: A4, 方正小标宋 and 仿宋, 28 points a line, the public list as an annex on a page of its own.
 * The library that writes it is loaded when it is first asked for.
 */
export const noticeDocx = async (notice: Notice): Promise<Blob> => {
  const [{ Packer }, { noticeDocument }] = await Promise.all([import('docx'), import('./notice-document')]);
  return Packer.toBlob(noticeDocument(notice));
};

/** Name under which the document is saved. */
export const noticeFileName = ({ listTitle }: Notice): string => `${listTitle}的通报.docx`;
