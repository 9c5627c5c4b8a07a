import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import type { PanelEntryId, ParkId } from '../../../shared/vocabulary/ids';
import type { Evidence } from '../../../shared/evaluation/evidence/evidence';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { useYear } from '../session/session';
import { withNames, type ListedEvidence } from '../evidence/evidence-rows';
import { shownFileText } from './shown-file-text';

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', maxHeight: '30vh', overflowY: 'auto' },
});

interface EvidenceChoiceProps {
  readonly label: string;
  /** What it is about: files of these items stand first. */
  readonly items: readonly ItemId[];
  readonly chosen: readonly Evidence['id'][];
  readonly onChoose: (chosen: readonly Evidence['id'][]) => void;
}

/** Some of a park's files to be ticked; nothing where it has none. */
const Files = ({
  files,
  label,
  items,
  chosen,
  onChoose,
}: EvidenceChoiceProps & { readonly files: readonly ListedEvidence[] }) => {
  const styles = useStyles();
  if (files.length === 0) return null;
  const isOfThese = ({ item }: ListedEvidence) => items.includes(item);
  const listed = [...files.filter(isOfThese), ...files.filter((file) => !isOfThese(file))];
  return (
    <Field label={label}>
      <div role="group" aria-label={label} className={styles.files}>
        {listed.map((file) => (
          <Checkbox
            key={file.id}
            label={`${file.item} ${shownFileText(file)}`}
            checked={chosen.includes(file.id)}
            onChange={(_, { checked }) =>
              onChoose(checked === true ? [...chosen, file.id] : chosen.filter((id) => id !== file.id))
            }
          />
        ))}
      </div>
    </Field>
  );
};

/** Some of the files that a park has attached. */
export const ParkEvidenceChoice = ({ park, ...choice }: EvidenceChoiceProps & { readonly park: ParkId }) => {
  const loaded = useAnswer('evidence', { year: useYear(), park });
  return (
    <Loaded of={loaded} label="正在读取佐证材料…" size="tiny">
      {({ evidence }) => <Files files={withNames(evidence)} {...choice} />}
    </Loaded>
  );
};

/** The same for an expert. */
export const PanelEvidenceChoice = ({ entry, ...choice }: EvidenceChoiceProps & { readonly entry: PanelEntryId }) => {
  const loaded = useAnswer('panelEvidence', { year: useYear(), entry });
  return (
    <Loaded of={loaded} label="正在读取佐证材料…" size="tiny">
      {({ evidence }) => <Files files={evidence} {...choice} />}
    </Loaded>
  );
};
