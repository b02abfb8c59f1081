import { useState } from 'react';
import type { RecordLine } from '@/lib/accounts/record/record';
import type { RecordSection } from '@/lib/accounts/record/sections';
import type { SaidItem } from '@/lib/contract/technical';
import type { Words } from '@/locales/words';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { Tag, type Tone } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import { draftOf, emptyItem, ItemForm } from './ItemForm';
import { isOurs, subjectName } from './names';
import classes from './Technical.module.css';

/** One part of a technical record; what should be there and is not stands in it as such. */
export function RecordLines({
  accountId,
  section,
  lines,
}: {
  accountId: string;
  section: RecordSection;
  lines: RecordLine<SaidItem>[];
}) {
  const w = useWords();
  if (lines.length === 0) return null;
  return (
    <div className={classes.part}>
      <h3>{w.records.sections[section]}</h3>
      <ul className={classes.lines}>
        {lines.map(({ subject, item }) =>
          item ? (
            <KnownLine key={item.id} item={item} />
          ) : (
            <MissingLine key={subject} accountId={accountId} section={section} subject={subject} />
          ),
        )}
      </ul>
    </div>
  );
}

function Subject({ section, subject }: { section: RecordSection; subject: string }) {
  const w = useWords();
  const name = subjectName(w, section, subject);
  return <span className={classes.subject}>{isOurs(section, subject) ? name : <Foreign>{name}</Foreign>}</span>;
}

/** Nobody said it: it has a look of its own, and a way to say it. */
function MissingLine({ accountId, section, subject }: { accountId: string; section: RecordSection; subject: string }) {
  const w = useWords();
  const undoable = useUndo();
  const add = useMutation('addRecordItem');
  const [isOpen, setIsOpen] = useState(false);
  const name = subjectName(w, section, subject);
  return (
    <li>
      <Subject section={section} subject={subject} />
      <span>
        {section === 'person' ? (
          <Tag icon="missing" tone="bad">
            {w.records.nobody}
          </Tag>
        ) : (
          <Tag icon="unknown">{w.records.unknown}</Tag>
        )}
      </span>
      <span />
      <IconButton
        icon="plus"
        label={w.records.enterOf(name)}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <ItemForm
          draft={`record ${accountId} ${section} ${subject}`}
          label={w.records.enterOf(name)}
          initial={emptyItem(section, subject)}
          isFixed
          saving={add.saving}
          refusal={add.refusal}
          onClose={() => setIsOpen(false)}
          onSave={async (content) => {
            const saved = await add.run({ accountId, content });
            if (saved) undoable(w.records.added(name), saved.command);
            return saved !== undefined;
          }}
        />
      )}
    </li>
  );
}

function KnownLine({ item }: { item: SaidItem }) {
  const w = useWords();
  const undoable = useUndo();
  const change = useMutation('changeRecordItem');
  const remove = useMutation('removeRecordItem');
  const [isOpen, setIsOpen] = useState(false);
  const { id, section, subject, revision } = item;
  const name = subjectName(w, section, subject) || item.text.slice(0, 60);
  const when = w.format.ago(Date.now() - item.saidAt);

  async function onRemove() {
    const removed = await remove.run({ id });
    if (removed) undoable(w.records.removed(name), removed.command);
  }
  return (
    <li>
      <Subject section={section} subject={subject} />
      <span className={classes.text}>
        <Said item={item} />
        <span className={classes.below}>
          <span>{w.records.said({ by: item.saidByName, when })}</span>
        </span>
      </span>
      <IconButton
        icon="edit"
        label={w.records.editOf(name)}
        aria-expanded={isOpen}
        on={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      <IconButton
        icon="trash"
        label={w.records.removeOf(name)}
        disabled={remove.saving}
        onClick={() => void onRemove()}
      />
      {remove.refusal && <Refusal what={w.notSaved.change} refusal={remove.refusal} />}
      {isOpen && (
        <ItemForm
          draft={`record item ${id}`}
          label={w.records.editOf(name)}
          initial={draftOf(item)}
          isChange
          saving={change.saving}
          refusal={change.refusal}
          onClose={() => setIsOpen(false)}
          onSave={async (content) => {
            const saved = await change.run({ id, seen: revision, content });
            if (saved) undoable(w.records.added(name), saved.command);
            return saved !== undefined;
          }}
        />
      )}
    </li>
  );
}

const looks = {
  works: ['met', 'good'],
  degraded: ['weak', 'warn'],
  blocked: ['alert', 'bad'],
  planned: ['clock', 'plain'],
  unused: ['optional', 'plain'],
} as const satisfies Record<NonNullable<SaidItem['state']>, readonly [string, Tone]>;

function Said({ item }: { item: SaidItem }) {
  const w = useWords();
  const { state, version, text: said, url, by, fromOn } = item;
  return (
    <>
      {state && (
        <Tag icon={looks[state][0]} tone={looks[state][1]}>
          {w.records.states[state]}
        </Tag>
      )}{' '}
      {said !== '' && (
        <span className={item.section === 'decision' ? text.strong : undefined}>
          <Foreign>{said}</Foreign>
        </span>
      )}{' '}
      {version && <Foreign>{version}</Foreign>}
      <span className={classes.below}>
        {by && <Foreign>{by}</Foreign>}
        {fromOn && (
          <span>
            {item.section === 'decision' ? w.format.dayOfDate(fromOn) : w.records.since(w.format.dayOfDate(fromOn))}
          </span>
        )}
        <Ends untilOn={item.untilOn} />
        {url && (
          <a href={url} target="_blank" rel="noreferrer">
            <Foreign>{new URL(url).host}</Foreign>
          </a>
        )}
      </span>
    </>
  );
}

/** An end within so many days is pointed out. */
const soonDays = 30;

function Ends({ untilOn }: { untilOn: string | undefined }) {
  const w = useWords();
  if (untilOn === undefined) return null;
  const ago = daysSince(untilOn, Date.now());
  const words = endWords(w, untilOn, ago);
  if (ago > 0 || ago < -soonDays) return <span>{words}</span>;
  return (
    <Tag icon="alert" tone="warn">
      {words}
    </Tag>
  );
}

function endWords(w: Words, untilOn: string, ago: number): string {
  const day = w.format.dayOfDate(untilOn);
  if (ago > 0) return w.records.ended(day);
  if (ago === 0) return w.records.endsToday(day);
  return ago < -soonDays ? w.records.until(day) : w.records.ends({ day, left: -ago });
}
