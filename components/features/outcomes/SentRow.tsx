import { useRef, useState } from 'react';
import type { SaidView, SentView } from '@/lib/contract/outcomes';
import type { PacketCheck } from '@/lib/packet/packet';
import { inOrder, type Outcome } from '@/lib/packet/sent';
import type { Words } from '@/locales/words';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Icon, type IconName } from '../../ui/Icon';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { RecordLink } from '../record/RecordLink';
import { criterionTitle } from './criterion-title';
import classes from './Outcomes.module.css';
import { SayForm } from './SayForm';
import { useSaying } from './use-saying';

interface SentRowProps {
  sent: SentView;
  rubric: PacketCheck['rubric'];
  /** It is another ticket's: named, and with its ticket as a link. */
  isOther?: boolean;
}

const icons: Record<Outcome['state'], IconName> = {
  open: 'clock',
  accepted: 'met',
  bounced: 'undo',
  resolved: 'met',
  told: 'met',
};
/** What may be answered to a packet that stands so. */
const answers: Record<Outcome['state'], readonly ('accepted' | 'bounced' | 'resolved')[]> = {
  open: ['accepted', 'bounced', 'resolved'],
  accepted: ['bounced', 'resolved'],
  bounced: ['accepted', 'resolved'],
  resolved: [],
  told: [],
};

/** One packet as it was sent, what came of it, and one click to say what did. */
export function SentRow({ sent, rubric, isOther = false }: SentRowProps) {
  const w = useWords();
  const words = w.outcomes.packets;
  const { outcome, completeness, target, said } = sent;
  const answered = inOrder(said).find(
    (one) => one.said === 'accepted' || one.said === 'bounced' || one.said === 'resolved',
  );
  const facts = [
    words.numbers({ ...completeness, score: w.format.decimal(sent.score) }),
    answered && words.answeredIn(w.format.span((answered.at - sent.sentAt) / 1000)),
    sent.isAgain && words.again,
    sent.isReplaced && words.replaced,
    outcome.fixVersion !== undefined && words.fixedIn(outcome.fixVersion),
  ].filter((fact) => fact !== false && fact !== undefined);
  const { missing } = outcome;
  return (
    <article className={classes.packet}>
      <Icon name={icons[outcome.state]} />
      <h3>{stateWords(w, sent)}</h3>
      <span className={classes.date}>{w.format.dateOf(sent.sentAt)}</span>
      <div className={classes.about}>
        <p className={text.support}>
          {isOther && (
            <>
              <RecordLink {...sent} /> ·{' '}
            </>
          )}
          {w.outcomes.receivers[sent.receiver]}
          {target && (
            <>
              {' · '}
              <TargetLink target={target} />
            </>
          )}
        </p>
        <p className={text.meta}>{facts.join(' · ')}</p>
        {missing && (
          <p className={text.meta}>
            {words.lacked(missing.criterion ? criterionTitle(w, rubric, missing.criterion) : missing.why)}
            {missing.criterion && missing.why !== '' && (
              <>
                {' '}
                <q dir="auto">{missing.why}</q>
              </>
            )}
          </p>
        )}
        {!sent.isReplaced && <Answers sent={sent} rubric={rubric} />}
        {said.length > 0 && <History said={said} rubric={rubric} />}
      </div>
    </article>
  );
}

/** How it stands, in words. */
function stateWords(w: Words, { outcome, isFirstPass }: SentView): string {
  return outcome.state === 'accepted' && isFirstPass ? w.outcomes.firstPass : w.outcomes.states[outcome.state];
}

export function TargetLink({ target }: { target: NonNullable<SentView['target']> }) {
  if (target.url === undefined) return <Foreign>{target.label}</Foreign>;
  return (
    <a href={target.url} target="_blank" rel="noreferrer">
      <Foreign>{target.label}</Foreign>
    </a>
  );
}

function Answers({ sent, rubric }: { sent: SentView; rubric: PacketCheck['rubric'] }) {
  const w = useWords();
  const words = w.outcomes.say;
  const saying = useSaying();
  const taking = useMutation('takeBackSent');
  const undoable = useUndo();
  const [open, setOpen] = useState<'bounced' | 'resolved'>();
  const openers = { bounced: useRef<HTMLButtonElement>(null), resolved: useRef<HTMLButtonElement>(null) };
  const name = sent.target?.label ?? w.outcomes.receivers[sent.receiver];
  const labels = { accepted: words.acceptedOf, bounced: words.bouncedOf, resolved: words.resolvedOf };

  async function takeBack() {
    const saved = await taking.run({ id: sent.id });
    if (saved) undoable(w.outcomes.sent.takenBack, saved.command);
  }
  return (
    <>
      <div className={text.wrap}>
        {answers[sent.outcome.state].map((said) =>
          said === 'accepted' ? (
            <Button
              key={said}
              small
              icon="check"
              aria-label={labels[said](name)}
              aria-disabled={saying.saving}
              onClick={() => void saying.say(sent.id, said)}
            >
              {words[said]}
            </Button>
          ) : (
            <Button
              key={said}
              ref={openers[said]}
              small
              aria-label={labels[said](name)}
              aria-expanded={open === said}
              onClick={() => setOpen(open === said ? undefined : said)}
            >
              {words[said]}
            </Button>
          ),
        )}
        {sent.isOwn && sent.said.length === 0 && (
          <Button
            small
            look="quiet"
            aria-label={w.outcomes.sent.takeBackOf(name)}
            aria-disabled={taking.saving}
            onClick={() => void takeBack()}
          >
            {w.outcomes.sent.takeBack}
          </Button>
        )}
      </div>
      {open && (
        <SayForm
          key={open}
          draft={`${open} ${sent.id}`}
          label={labels[open](name)}
          rubric={rubric}
          asks={open === 'bounced' ? 'missing' : 'version'}
          saving={saying.saving}
          refusal={saying.refusal}
          onSave={(answer) => saying.say(sent.id, open, answer)}
          onClose={() => {
            openers[open].current?.focus();
            setOpen(undefined);
          }}
        />
      )}
      {!open && saying.refusal && <Refusal what={w.notSaved.answer} refusal={saying.refusal} />}
      {taking.refusal && <Refusal what={w.notSaved.change} refusal={taking.refusal} />}
    </>
  );
}

/** All that was said of it, each by whom and why; one's own can be taken back. */
function History({ said, rubric }: { said: SaidView[]; rubric: PacketCheck['rubric'] }) {
  const w = useWords();
  return (
    <details className={classes.history}>
      <summary>{w.outcomes.packets.history(said.length)}</summary>
      <ul>
        {said.map((one) => (
          <li key={one.id}>
            <SaidLine said={one} rubric={rubric} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was said once, and the way back where it was said here. */
export function SaidLine({ said, rubric }: { said: SaidView; rubric: PacketCheck['rubric'] }) {
  const w = useWords();
  const words = w.outcomes.say;
  const taking = useMutation('takeBackOutcome');
  const undoable = useUndo();
  const name = words.words[said.said];
  const who = said.by || said.notedBy || (said.isOwn ? w.ticketKind.you : '');

  async function takeBack() {
    const saved = await taking.run({ id: said.id });
    if (saved) undoable(words.takenBack(name), saved.command);
  }
  return (
    <>
      <span className={text.strong}>{name}</span>
      <span className={text.meta}>{words.saidBy({ by: who, when: w.format.momentOf(said.at, Date.now()) })}</span>
      {said.criterion !== undefined && <span>{criterionTitle(w, rubric, said.criterion)}</span>}
      {said.fixVersion !== undefined && <Foreign>{said.fixVersion}</Foreign>}
      {said.why !== '' && <q dir="auto">{said.why}</q>}
      {said.isOwn && (
        <Button
          small
          look="quiet"
          className={text.end}
          aria-label={words.takeBackOf(name)}
          aria-disabled={taking.saving}
          onClick={() => void takeBack()}
        >
          {words.takeBack}
        </Button>
      )}
      {taking.refusal && <Refusal what={w.notSaved.change} refusal={taking.refusal} />}
    </>
  );
}
