import { Button, Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { ACCEPTED } from '../../evidence/fit-file';
import type { UploadQueue } from '../../evidence/upload-queue';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { DocumentFields, type Evidence } from '../../../shared/evaluation/evidence/evidence';
import {
  DOCUMENT_KINDS,
  FILE_LIMIT_WORDS,
  FILE_TYPE_WORDS,
  evidenceOfItem,
  type DocumentKind,
} from '../../../shared/regulation/evidence';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import { useRuleSet, useYear } from '../session/session';
import { Section } from '../controls/section';
import { useForm } from '../hooks/use-form';
import { Muted } from '../controls/text/muted';
import { Choice } from '../controls/choice';

const useStyles = makeStyles({ hidden: { display: 'none' } });

const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];
/** Longest name and number of a document that the API takes. */
const LONGEST = {
  document: DocumentFields.document.maxLength ?? undefined,
  number: DocumentFields.number.maxLength ?? undefined,
};

const withoutEnding = (name: string) => name.replace(/\.[^.]+$/, '');

interface Fields {
  readonly item: ItemId | undefined;
  readonly kind: DocumentKind;
  readonly document: string;
  readonly number: string;
}

/** Where files are chosen, for one item at a time; several files at once. They are sent at once. */
export const AddSection = ({
  park,
  queue,
  evidence,
  left,
  until,
}: {
  readonly park: ParkId;
  readonly queue: UploadQueue;
  readonly evidence: readonly Evidence[];
  /** How many more the park may have. */
  readonly left: number;
  /** Until when, in words. */
  readonly until: string;
}) => {
  const styles = useStyles();
  const year = useYear();
  const ruleSet = useRuleSet();
  const chooser = useRef<HTMLInputElement>(null);
  const items = itemIds(ruleSet);
  const shown = new Set(evidence.map((each) => each.item));
  const first = items.find((id) => evidenceOfItem(id).needed && !shown.has(id)) ?? items[0];
  const form = useForm<Fields>(`evidence ${String(year)} ${park}`, {
    item: first,
    kind: first === undefined ? 'other' : evidenceOfItem(first).kind,
    document: '',
    number: '',
  });
  const { item, kind, document, number } = form.fields;
  // A rule set has items; one without has nothing that a document could show.
  if (item === undefined) return null;
  // The item that something was typed or sent for stays the chosen one, whatever the list lacks next.
  const type = (fields: Partial<Fields>) => form.type({ item, kind, ...fields });
  const choose = (chosen: ItemId) => type({ item: chosen, kind: evidenceOfItem(chosen).kind });
  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    const named = document.trim();
    queue.add(files, ({ name }) => ({
      item,
      kind,
      document: named === '' ? withoutEnding(name).trim().slice(0, LONGEST.document) || name : named,
      number: number.trim(),
    }));
    type({ document: '', number: '' });
  };
  return (
    <Section title="上传佐证材料">
      <Muted>
        {until}前可以上传、移除。收 {FILE_TYPE_WORDS}；每个文件不超过 {FILE_LIMIT_WORDS}，还可以上传 {left} 份。
      </Muted>
      <Field label="项目" hint={`可以上传：${evidenceOfItem(item).documents}。`}>
        <Select value={item} onChange={(_, { value }) => choose(items.find((id) => id === value) ?? item)}>
          {items.map((id) => (
            <option key={id} value={id}>
              {id} {indicatorOf(ruleSet, id).title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="材料类别">
        <Choice
          of={KINDS}
          textOf={(each) => DOCUMENT_KINDS[each]}
          value={kind}
          onChoose={(each) => type({ kind: each })}
        />
      </Field>
      <Field label="材料名称（不填的，用文件名）">
        <Input value={document} maxLength={LONGEST.document} onChange={(_, { value }) => type({ document: value })} />
      </Field>
      <Field label="文号、证书号（没有的不填）">
        <Input value={number} maxLength={LONGEST.number} onChange={(_, { value }) => type({ number: value })} />
      </Field>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={ACCEPTED}
        className={styles.hidden}
        aria-label="选择佐证材料的文件"
        tabIndex={-1}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <Button appearance="primary" disabledFocusable={left <= 0} onClick={() => chooser.current?.click()}>
        {left > 0 ? '选择文件并上传（可多选）' : '材料已满，请先移除不需要的'}
      </Button>
    </Section>
  );
};
