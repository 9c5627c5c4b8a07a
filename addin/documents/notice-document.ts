import { printable } from '../../shared/text/plain-text';
import {
  Document,
  Footer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Notice } from '../../shared/evaluation/grading/notice';
import { PAGE, PARAGRAPHS, RUNS } from './document-look';

const say = (look: keyof typeof PARAGRAPHS, type: keyof typeof RUNS, text: string): Paragraph =>
  new Paragraph({ ...PARAGRAPHS[look], children: [new TextRun({ ...RUNS[type], text: printable(text) })] });

const HEADS = ['序号', '园区', '区县', '等次'] as const;
/** In twips; together as wide as the type area. */
const WIDTHS = [900, 4645, 1900, 1400] as const;
const NAME = HEADS.indexOf('园区');

const tableRow = (cells: readonly string[], isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [say(column === NAME && !isHead ? 'nameCell' : 'cell', isHead ? 'listHead' : 'list', text)],
        }),
    ),
  });

const listTable = ({ list }: Notice): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...WIDTHS],
    width: { size: WIDTHS.reduce<number>((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      tableRow(HEADS, true),
      ...list.map(({ number, name, districtName, grade }) =>
        tableRow([String(number), name, districtName, grade], false),
      ),
    ],
  });

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        ...PARAGRAPHS.page,
        children: [new TextRun({ ...RUNS.page, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** 通报 as a document of the library. Texts are texts: nothing in them is a field or a link. */
export const noticeDocument = (notice: Notice): Document =>
  new Document({
    title: printable(notice.title),
    creator: printable(notice.issuer),
    lastModifiedBy: printable(notice.issuer),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber() },
        children: [
          say('title', 'title', notice.title),
          say('number', 'body', notice.documentNumber),
          say('plain', 'body', notice.addressees),
          say('body', 'body', notice.opening),
          ...notice.sections.flatMap(({ heading, paragraphs }, section) => [
            say('heading', 'heading', heading),
            ...paragraphs.map((text, index) => {
              const isLast = section === notice.sections.length - 1 && index === paragraphs.length - 1;
              return say(isLast ? 'lastBody' : 'body', 'body', text);
            }),
          ]),
          say('lastBody', 'body', `附件：${notice.listTitle}`),
          say('issuer', 'body', notice.issuer),
          say('date', 'body', notice.date),
          say('annex', 'heading', '附件'),
          say('annexTitle', 'annexTitle', notice.listTitle),
          listTable(notice),
        ],
      },
    ],
  });
