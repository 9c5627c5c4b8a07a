import type { ReadingChoice } from '../../../shared/api/submission';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { BulletList } from '../controls/text/lists';
import { Muted } from '../controls/text/muted';
import { Strong } from '../controls/text/strong';

/** Who chose what where a sheet could be read in more than one way; nothing where nothing was asked. */
export const ChoicesMade = ({
  choices,
  who,
}: {
  readonly choices: readonly ReadingChoice[];
  /** What stands above them; null where that is said already. */
  readonly who: string | null;
}) =>
  choices.length > 0 && (
    <>
      {who !== null && <Strong>{who}：</Strong>}
      <BulletList gap={6}>
        {choices.map(({ about, asked, chosen, by, at }) => (
          <li key={`${about} ${asked}`}>
            <div>{asked}</div>
            <div>
              选择：<strong>{chosen}</strong>
            </div>
            <Muted>
              {by}，{beijingText(at)}
            </Muted>
          </li>
        ))}
      </BulletList>
    </>
  );
