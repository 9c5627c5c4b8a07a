import { Button } from '@fluentui/react-components';
import type { ParkLeft } from '../../../shared/api/each-park';
import { useForm } from '../hooks/use-form';
import { Notice } from '../controls/notice';
import { BulletList } from '../controls/text/lists';

/** Parks that a request for many left as they are. They stay to be read until somebody has, whatever is read anew meanwhile. */
export interface ParksLeft {
  readonly parks: readonly ParkLeft[];
  readonly tell: (parks: readonly ParkLeft[]) => void;
  readonly read: () => void;
}
/** @param about what was done, of which year and to whom */
export const useParksLeft = (about: string): ParksLeft => {
  const { fields, type, clear } = useForm<{ left: readonly ParkLeft[] }>(`left by ${about}`, { left: [] });
  return { parks: fields.left, tell: (left) => type({ left }), read: clear };
};

/** Whom a request for many left as they are, and why; nothing where there is nobody. */
export const ParksLeftNotice = ({
  of: { parks, read },
  title,
}: {
  readonly of: ParksLeft;
  readonly title: (count: number) => string;
}) =>
  parks.length === 0 ? null : (
    <Notice intent="warning" title={title(parks.length)} actions={<Button onClick={read}>知道了</Button>}>
      <BulletList>
        {parks.map(({ park, name, why }) => (
          <li key={park}>
            {name}：{why}
          </li>
        ))}
      </BulletList>
    </Notice>
  );
