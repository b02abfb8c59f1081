import { useRef } from 'react';
import type { PacketView } from '@/lib/contract/packet';
import { type TicketKind, ticketKinds } from '@/lib/packet/ticket-kind';
import { say } from '@/locales/domain/say';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { useWords } from '../../ui/words';
import classes from './Packet.module.css';
import { SaidTag } from './SaidTag';

/** The likeliest other answer, one click away. */
const other: Record<TicketKind, TicketKind> = { fault: 'question', question: 'fault', request: 'fault' };

/** What the ticket is judged as and why, and a person's word instead, which stays beside what the rules say. */
export function KindRow({ check: { kind: judged, said } }: { check: PacketView }) {
  const { of } = usePanel();
  const { run, saving, refusal } = useMutation('sayTicketKind');
  const undoable = useUndo();
  const first = useRef<HTMLButtonElement>(null);
  const w = useWords();
  const words = w.ticketKind;
  const isOwn = said?.isOwn === true;
  const rules = judged.rules ?? judged;
  const why = rules.because && say(w.domain.packet.because, rules.because);
  const rulesKind = words.kinds[rules.kind];
  const next = other[judged.kind];
  const rest = ticketKinds.filter((kind) => kind !== judged.kind && kind !== next);

  async function put(kind: TicketKind | null) {
    if (saving) return; // Disabled it would lose the focus.
    const saved = await run({ ...of, kind, ...(isOwn && { seen: said.revision }) });
    if (saved) undoable(kind ? words.saidNow(words.kinds[kind]) : words.takenBack, saved.command);
  }
  return (
    <div className={classes.kind}>
      <span className={classes.kindLabel}>{words.label}</span>
      <strong>{words.kinds[judged.kind]}</strong>
      <span className={classes.kindOthers}>
        {/* The same button before and after: it keeps the focus. */}
        <Button
          ref={first}
          small
          look={isOwn ? 'quiet' : undefined}
          aria-disabled={saving}
          onClick={() => void put(isOwn ? null : next)}
        >
          {isOwn ? words.takeBack : words.correct[next]}
        </Button>
        {!isOwn &&
          rest.map((kind) => (
            <Button
              key={kind}
              small
              look="quiet"
              aria-disabled={saving}
              onClick={() => {
                first.current?.focus(); // This one goes once it is said.
                void put(kind);
              }}
            >
              {words.correct[kind]}
            </Button>
          ))}
      </span>
      <p className={classes.kindWhy}>
        {said ? (
          <>
            <SaidTag said={said} />{' '}
            {why ? words.rulesSay({ kind: rulesKind, why }) : words.rulesSayByDefault(rulesKind)}
          </>
        ) : why ? (
          words.because(why)
        ) : (
          words.byDefault
        )}
      </p>
      {refusal && <Refusal what={w.notSaved.answer} refusal={refusal} />}
    </div>
  );
}
