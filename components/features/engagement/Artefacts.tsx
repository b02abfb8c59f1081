import { useId, useState } from 'react';
import { type ArtefactKind, artefactKinds, partsOf } from '@/lib/accounts/engagements/kinds';
import type { EngagementPart, PartOf } from '@/lib/accounts/engagements/parts';
import { useDraft } from '../../data/drafts';
import { IconButton } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { TextField } from './TextField';
import { todayHere } from './today';
import { given, isAddress, orNull } from './typed';
import { useParts } from './use-parts';

/** The papers that an engagement needs: where each is, and which are there. */
export function Artefacts({ engagementId, parts }: { engagementId: string; parts: readonly EngagementPart[] }) {
  const w = useWords();
  const title = useId();
  const rows = partsOf(parts, 'artefact');
  const there = rows.filter(({ state }) => state === 'there').length;
  return (
    <section className={classes.card} aria-labelledby={title}>
      <div className={classes.cardHead}>
        <h2 id={title} className={text.grow}>
          {w.engagement.artefact.title}
        </h2>
        <span className={text.support}>{w.engagement.artefact.there({ there, of: artefactKinds.length })}</span>
      </div>
      <ul className={classes.list}>
        {artefactKinds.map((kind) => (
          <Artefact
            key={kind}
            kind={kind}
            engagementId={engagementId}
            row={rows.find((one) => one.artefact === kind)}
          />
        ))}
      </ul>
    </section>
  );
}

const looks = {
  there: { icon: 'met', tone: 'good' },
  missing: { icon: 'missing', tone: 'bad' },
  unknown: { icon: 'unknown', tone: 'plain' },
} as const;
const states = ['unknown', 'missing', 'there'] as const;

interface ArtefactProps {
  kind: ArtefactKind;
  engagementId: string;
  row: PartOf<'artefact'> | undefined;
}

function Artefact({ kind, engagementId, row }: ArtefactProps) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const name = w.engagement.artefacts[kind];
  const state = row?.state ?? 'unknown';
  return (
    <li>
      {row?.url === undefined ? (
        <span>{name}</span>
      ) : (
        <a href={row.url} target="_blank" rel="noreferrer">
          {name}
        </a>
      )}
      <span className={text.row}>
        <Tag {...looks[state]}>
          {state === 'there' && row?.checkedOn !== undefined
            ? w.engagement.artefact.thereOn(w.format.dayOfDate(row.checkedOn))
            : w.engagement.artefact.states[state]}
        </Tag>
        <IconButton
          icon="edit"
          label={w.engagement.changeOf(name)}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      </span>
      {isOpen && <ArtefactForm kind={kind} engagementId={engagementId} row={row} onClose={() => setIsOpen(false)} />}
    </li>
  );
}

function ArtefactForm({ kind, engagementId, row, onClose }: ArtefactProps & { onClose: () => void }) {
  const w = useWords();
  const words = w.engagement.artefact;
  const name = w.engagement.artefacts[kind];
  const initial = { url: row?.url ?? '', state: row?.state ?? ('unknown' as (typeof states)[number]) };
  const draft = useDraft(`artefact ${kind} of ${engagementId}`, initial);
  const [isWrong, setIsWrong] = useState(false);
  const parts = useParts(engagementId);
  const { url, state } = draft.value;
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const wrong = url.trim() !== '' && !isAddress(url);
    setIsWrong(wrong);
    if (wrong) return;
    const said = w.engagement.changed(name);
    const known = state === 'unknown' ? null : state;
    const checkedOn = known === null ? null : todayHere();
    const isSaved = row
      ? await parts.change(row, { part: 'artefact', url: orNull(url), state: known, checkedOn }, said)
      : await parts.add(
          {
            part: 'artefact',
            artefact: kind,
            ...given('url', url),
            ...(known !== null && { state: known, checkedOn: todayHere() }),
          },
          said,
        );
    if (isSaved) close();
  }
  return (
    <SaveForm
      label={w.engagement.changeOf(name)}
      saving={parts.saving}
      refusal={parts.refusal}
      problem={isWrong ? w.engagement.milestones.wrongAddress : undefined}
      onSave={() => void save()}
      onCancel={close}
    >
      <TextField
        label={words.address}
        most={2000}
        isWrong={isWrong}
        value={url}
        onChange={(typed) => draft.set({ ...draft.value, url: typed })}
      />
      <Field label={words.state}>
        <Select
          value={state}
          onChange={({ currentTarget }) =>
            draft.set({ ...draft.value, state: states.find((each) => each === currentTarget.value) ?? 'unknown' })
          }
        >
          {states.map((each) => (
            <option key={each} value={each}>
              {words.states[each]}
            </option>
          ))}
        </Select>
      </Field>
    </SaveForm>
  );
}
