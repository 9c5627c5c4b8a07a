import { useState } from 'react';
import type { PastList } from '../../../shared/api/past';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { ROLES } from '../../../shared/vocabulary/roles';
import { countText } from '../../wording/number-text';
import { InlineAction } from '../controls/inline-action';
import { Section } from '../controls/section';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';

/** Where the leading group confirms what was recorded: all of it that it sees, at one meeting. */
export const ConfirmPasts = ({ list, onConfirmed }: { readonly list: PastList; readonly onConfirmed: () => void }) => {
  const { year, rows } = list;
  const announce = useAnnounce();
  const confirm = useWrite('confirmPast');
  const form = useForm(`confirm pasts ${String(year)}`, {});
  const meeting = useMeeting(year);
  const [progress, setProgress] = useState<string | null>(null);
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
      {open.length > 0 && (
        <InlineAction
          label={`确认 ${countText(open.length)} 个园区…`}
          form={form}
          submit={progress ?? MONEY_STEPS.confirmPast.name}
          lacking={meeting.missing}
          onSubmit={async () => {
            let done = 0;
            try {
              for (const { park, recorded } of open) {
                if (!recorded) continue;
                setProgress(`正在确认 ${countText(done + 1)} / ${countText(open.length)}`);
                const body = { record: recorded.sequence, reason: '', meeting: meeting.meeting };
                await confirm({ path: { year, park }, body });
                done += 1;
              }
              announce(`已确认 ${countText(done)} 个园区的${SHEETS.past}。`);
            } finally {
              setProgress(null);
              // What was confirmed before something went wrong stands.
              if (done > 0) onConfirmed();
            }
          }}
        >
          <MeetingFields of={meeting} />
        </InlineAction>
      )}
    </Section>
  );
};
