import { Fragment, useId, useState } from 'react';
import type { Composed } from '@/lib/packet/generated';
import type { PacketCheck } from '@/lib/packet/packet';
import type { ReceiverId } from '@/lib/packet/receiver-ids';
import { type Slot, slotsOf } from '@/lib/packet/receivers';
import { isolated } from '@/lib/text/foreign';
import { criterionWords } from '@/locales/domain/packet';
import type { Words } from '@/locales/words';
import { useQuery } from '../../data/use-query';
import { Field, inputClass } from '../../ui/Field';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Promises } from '../promises/Promises';
import { Overtaken } from './Overtaken';
import classes from './Review.module.css';
import type { OfReceiver } from './use-own-texts';

interface OwnTextsProps {
  receiver: ReceiverId;
  check: PacketCheck;
  texts: OfReceiver;
  /** What is composed of the ticket at a place, as of now. */
  composedAt: (slot: string) => Composed;
}

/** What a person adds to a packet: a summary, and something on each point that the ticket says too little of. */
export function OwnTexts({ receiver, check, texts, composedAt }: OwnTextsProps) {
  const { own, isUnkept } = texts;
  const w = useWords();
  const words = w.packet.own;
  const rules = useQuery('promiseRules', {});
  const aboutId = useId();
  const slots = slotsOf(receiver, check, own);
  const written = Object.values(own).filter((each) => each.trim() !== '');
  const [isOpenFirst] = useState(written.length > 0);
  const { toast } = useStatus();
  const write = (slot: string, value: string) => texts.write(slot, value, composedAt(slot));
  function take(slot: string) {
    const mine = own[slot] ?? '';
    write(slot, '');
    toast(w.generated.taken, () => write(slot, mine));
  }
  return (
    <>
      <details className={classes.own} open={isOpenFirst}>
        <summary>
          <span>{words.title}</span>
          <span className={text.meta}>
            {written.length > 0 ? words.written(written.length) : words.open(slots.length - 1)}
          </span>
        </summary>
        <p id={aboutId} className={text.meta}>
          {words.about}
        </p>
        {slots.map((slot) => {
          const title = titleOf(slot, check, w);
          const composed = composedAt(slot.id);
          return (
            <Fragment key={slot.id}>
              <Field label={title}>
                <textarea
                  dir="auto"
                  maxLength={20_000}
                  className={`${inputClass} ${classes.words}`}
                  aria-describedby={aboutId}
                  value={own[slot.id] ?? ''}
                  onChange={({ currentTarget: { value } }) => write(slot.id, value)}
                />
              </Field>
              {texts.isOvertaken(slot.id, composed) && (
                <Overtaken
                  title={title}
                  now={composed.text}
                  onTake={() => take(slot.id)}
                  onKeep={() => texts.keep(slot.id, composed)}
                />
              )}
            </Fragment>
          );
        })}
      </details>
      {isUnkept && (
        <p role="alert" className={text.bad}>
          {words.isUnkept}
        </p>
      )}
      {rules.data && written.length > 0 && <Promises draft={written.join('\n\n')} rules={rules.data} />}
    </>
  );
}

function titleOf({ name }: Slot, { rubric }: PacketCheck, w: Words): string {
  if (name.is === 'summary') return w.packet.own.summary;
  if (name.is === 'topic') return w.packet.own.topics[name.topic];
  const criterion = rubric.find(({ id }) => id === name.criterion);
  // A team's own title is no text of ours.
  return isolated(criterion ? criterionWords(criterion, w.domain.packet.criteria).title : name.criterion);
}
