import { targetText, type ApplicationForm } from '../../../shared/workbook/recognition/form-content';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { Act } from '../controls/act';
import { FilledSection } from '../filled/filled-section';
import type { LiveSheet } from '../filled/use-filled-sheet';
import { useJump } from '../shell/use-jump';
import type { FilledApplication } from './application-sheet';
import type { Sending } from './use-sending';

const BLANK: ApplicationForm = { target: { kind: 'new', earlier: null }, values: {} };
const SHEET = SHEETS.application;

/** What can be done with the form that stands, in words. */
const introText = (standing: FilledApplication | null | undefined, { isOpen, whyNot }: Sending): string => {
  if (!standing) return `先生成“${SHEET}”工作表，在表中填写后提交。`;
  // Which sheet is meant is asked above.
  if (standing.sheet === null) return '选好以后再读取。';
  const { receipt, isSent, target } = standing;
  if (receipt !== '' && isSent) return `“${SHEET}”${receipt}。`;
  const changed = receipt === '' ? '' : `${receipt}，此后表中又有改动。`;
  if (!isOpen) return `“${SHEET}”${changed}${whyNot}`;
  return `工作簿里的“${SHEET}”：${changed}${targetText(target)}。边填边读，填好后在下面校验、提交。`;
};

/** 认定申报 in the workbook: draws it, goes to it, and never draws over what somebody typed without asking. */
export const FormSection = ({
  live,
  sending,
}: {
  readonly live: LiveSheet<FilledApplication, ApplicationForm>;
  readonly sending: Sending;
}) => {
  const { reading, place } = live;
  const show = useJump(place);
  const first = reading?.cells['基本.name'];
  const isBlank = sending.isOpen && reading?.isTyped === false;
  return (
    <FilledSection
      sheet={live}
      name="申报表"
      intro={reading !== undefined && <div>{introText(reading, sending)}</div>}
      offer={
        isBlank || reading?.sheet === null
          ? null
          : { text: `生成空白的“${SHEET}”`, isMain: !sending.isOpen, content: () => BLANK }
      }
      standing={`“${SHEET}”里有没有提交的内容，可以照着填到新表里。`}
    >
      {first && sending.isOpen && (
        <Act task={show} onClick={() => show.run(first)} quiet>
          转到“{SHEET}”
        </Act>
      )}
    </FilledSection>
  );
};
