import type { PastList } from '../../../shared/api/past';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { ROLES } from '../../../shared/vocabulary/roles';
import { countText } from '../../wording/number-text';
import { InlineAction } from '../controls/inline-action';
import { ParksLeftNotice, useParksLeft } from '../shell/parks-left';
import { Section } from '../controls/section';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';
import { inPages } from './in-pages';

/** Where the leading group confirms what was recorded: all of it that it sees, at one meeting. */
export const ConfirmPasts = ({ list, onConfirmed }: { readonly list: PastList; readonly onConfirmed: () => void }) => {
  const { year, rows } = list;
  const announce = useAnnounce();
  const confirm = useWrite('confirmPasts');
  const form = useForm(`confirm pasts ${String(year)}`, {});
  const meeting = useMeeting(year);
  const unconfirmed = useParksLeft(`confirming pasts ${String(year)}`);
  const open = rows.filter(({ awaitsConfirmation }) => awaitsConfirmation);
  const missing = rows.filter(({ recorded }) => recorded === null).length;
  return (
    <Section title={`${ROLES.leader}确认${SHEETS.past}`}>
      <div>
        {open.length === 0
          ? '现在没有待确认的。'
          : `${countText(open.length)} 个园区待确认，内容见下。确认后计入补助上限、期次和连续不合格年度；已公布的数额不随之改变。`}
        {missing > 0 && `还有 ${countText(missing)} 个园区由市人力社保局登记后再确认。`}
      </div>
      <ParksLeftNotice of={unconfirmed} title={(count) => `${countText(count)} 个园区没有确认`} />
      {open.length > 0 && (
        <InlineAction
          label={`确认 ${countText(open.length)} 个园区…`}
          form={form}
          submit={MONEY_STEPS.confirmPast.name}
          lacking={meeting.missing}
          onSubmit={async () => {
            const records = open.flatMap(({ park, recorded }) =>
              recorded ? [{ park, record: recorded.sequence }] : [],
            );
            const { done, left } = await inPages(records, onConfirmed, (page) =>
              confirm({ path: { year }, body: { records: [...page], reason: '', meeting: meeting.meeting } }),
            );
            unconfirmed.tell(left);
            if (done.length > 0) announce(`已确认 ${countText(done.length)} 个园区的${SHEETS.past}。`);
          }}
        >
          <MeetingFields of={meeting} />
        </InlineAction>
      )}
    </Section>
  );
};
