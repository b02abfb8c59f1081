import { useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import type { PacketCheck } from '@/lib/packet/packet';
import { type Receiver, receivers } from '@/lib/packet/sent';
import { longestTarget, targetOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import { useActions } from '../../data/actions';
import { useKeptFields } from '../../data/kept-draft';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Field, inputClass, Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { NotSaved } from '../../ui/NotSaved';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { fromDateTimeInput } from '../../ui/zone';
import { UpdateField } from './UpdateField';

interface MarkSentProps {
  context: TicketContext;
  check: PacketCheck;
}

/** The button that opens the sheet in which somebody says that the packet went. */
export function MarkSent(props: MarkSentProps) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  useActions([
    {
      id: 'mark sent',
      name: w.outcomes.sent.action,
      icon: 'flag',
      group: 'record',
      after: 'ask customer',
      run: () => setIsOpen(true),
    },
  ]);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{w.outcomes.sent.action}</Button>
      {isOpen && <SentSheet {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** `typed`: the issue. `updateAt`: as its field holds it. */
const fields = ['receiver', 'typed', 'updateAt'] as const;

/** Whom it went to, where, and when the customer hears next: shown, then kept with a second click. */
function SentSheet({ context, check, onClose }: MarkSentProps & { onClose: () => void }) {
  const w = useWords();
  const words = w.outcomes.sent;
  const { of } = usePanel();
  const { values, change, clear } = useKeptFields('mark sent', fields);
  const { typed, updateAt } = values;
  const receiver = receivers.find((each) => each === values.receiver) ?? receiverOf(check);
  const sending = useMutation('markSent');
  const undoable = useUndo();
  const { say } = useStatus();
  const [wasRefused, setWasRefused] = useState(false);

  const target = typed.trim() === '' ? undefined : targetOf(typed, sites);
  const isWrong = typed.trim() !== '' && target === undefined;
  const dueAt = updateAt === '' ? undefined : fromDateTimeInput(updateAt);
  const isPast = updateAt !== '' && (dueAt === undefined || dueAt <= Date.now());
  const where = target
    ? words.goes({ receiver: w.outcomes.receivers[receiver], target: target.label })
    : w.outcomes.receivers[receiver];

  async function save(close: () => void) {
    if (sending.saving) return;
    if (isWrong || isPast) {
      setWasRefused(true);
      return say(isWrong ? words.wrong : w.outcomes.update.wrong);
    }
    const saved = await sending.run({
      ...of,
      receiver,
      ...(target && { target: typed.trim() }),
      ...(dueAt !== undefined && { updateAt: dueAt }),
    });
    if (!saved) return;
    clear();
    close();
    undoable(words.saved(where), saved.command);
  }
  return (
    <Sheet
      title={words.title}
      back={w.packet.backToPacket}
      onClose={onClose}
      aside={<span className={text.meta}>{sites.contextLabel(context)}</span>}
      footer={(close) => (
        <>
          <Button look="primary" icon="check" aria-disabled={sending.saving} onClick={() => void save(close)}>
            {words.save}
          </Button>
          <Button onClick={close}>{w.packet.back}</Button>
        </>
      )}
    >
      <Field label={words.to}>
        <Select value={receiver} onChange={({ currentTarget }) => change({ receiver: currentTarget.value })}>
          {receivers.map((each) => (
            <option key={each} value={each}>
              {w.outcomes.receivers[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Field label={words.target}>
          <input
            className={inputClass}
            dir="ltr"
            maxLength={longestTarget}
            aria-invalid={(wasRefused && isWrong) || undefined}
            value={typed}
            onChange={({ currentTarget }) => change({ typed: currentTarget.value })}
          />
        </Field>
        {target ? (
          <Tag icon="external">
            <Foreign>{target.label}</Foreign>
          </Tag>
        ) : (
          <p className={isWrong && wasRefused ? text.bad : text.meta}>
            {isWrong && wasRefused ? words.wrong : words.hint}
          </p>
        )}
        <Linked context={context} chosen={target?.label} onChoose={(link) => change({ typed: link })} />
      </div>
      <UpdateField label={words.update} value={updateAt} onChange={(value) => change({ updateAt: value })} />
      {wasRefused && isPast && <p className={text.bad}>{w.outcomes.update.wrong}</p>}
      <p className={text.support}>
        {words.asItIs({
          met: check.completeness.met,
          required: check.completeness.required,
          score: w.format.decimal(check.score.low),
        })}
      </p>
      {sending.refusal && (
        <NotSaved what={w.notSaved.answer} refusal={sending.refusal} onRetry={() => void save(onClose)} />
      )}
    </Sheet>
  );
}

/** More links than this are no help to choose from. */
const mostLinks = 3;

/** Issues that the ticket is linked to on its site: a click instead of typing. */
function Linked(props: { context: TicketContext; chosen: string | undefined; onChoose: (typed: string) => void }) {
  const w = useWords();
  const links = (props.context.fields.links?.value ?? []).flatMap(({ id, url }) => {
    const typed = [url, id].find((each) => each !== undefined && targetOf(each, sites) !== undefined);
    const label = typed && targetOf(typed, sites)?.label;
    return typed && label && label !== props.chosen ? [{ typed, label }] : [];
  });
  if (links.length === 0) return null;
  return (
    <div className={`${text.wrap} ${text.tight}`}>
      {links.slice(0, mostLinks).map(({ typed, label }) => (
        <Button key={typed} small look="quiet" onClick={() => props.onChoose(typed)}>
          {w.outcomes.sent.use(label)}
        </Button>
      ))}
    </div>
  );
}

/** Whose matter it is by its triage; what is nobody's else is Engineering's. */
function receiverOf({ triage, type }: PacketCheck): Receiver {
  return triage.route.value === 'security' || type === 'security' ? 'security' : 'engineering';
}
