import type { SentView } from '@/lib/contract/outcomes';
import type { Proposal } from '@/lib/packet/linked-issue';
import type { PacketCheck } from '@/lib/packet/packet';
import type { Words } from '@/locales/words';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { RecordLink } from '../record/RecordLink';
import { criterionTitle } from './criterion-title';
import { useSaying } from './use-saying';

interface ProposalNoteProps {
  sent: SentView;
  proposal: Proposal;
  rubric: PacketCheck['rubric'];
  /** It stands at the issue: the ticket is named. */
  isOther?: boolean;
}

/** What the linked issue seems to say: nothing is kept of it before a person confirms. */
export function ProposalNote({ sent, proposal, rubric, isOther }: ProposalNoteProps) {
  const w = useWords();
  const words = w.outcomes.proposal;
  const { say, saving, refusal } = useSaying();
  const { said, criterion, fixVersion, key } = proposal;
  // What made it come back is the tracker's word for it, where it names no criterion.
  const why = said === 'bounced' && criterion === undefined ? (proposal.resolution ?? proposal.status) : '';
  const answer = {
    why,
    ...(criterion !== undefined && { criterion }),
    ...(fixVersion !== undefined && { fixVersion }),
  };
  return (
    <Note icon="info" tone="ask">
      {isOther && (
        <p>
          {words.ofTicket(sent.label)} <RecordLink {...sent} />
        </p>
      )}
      <p>{proposalWords(w, sent, proposal, rubric)}</p>
      <div className={text.wrap}>
        <Button small icon="check" aria-disabled={saving} onClick={() => void say(sent.id, said, answer)}>
          {words.confirm[said]}
        </Button>
        <Button
          small
          look="quiet"
          aria-disabled={saving}
          onClick={() => void say(sent.id, 'declined', { proposal: key })}
        >
          {words.decline}
        </Button>
      </div>
      {refusal && <Refusal what={w.notSaved.answer} refusal={refusal} />}
    </Note>
  );
}

function proposalWords(
  w: Words,
  { target, issue }: SentView,
  proposal: Proposal,
  rubric: PacketCheck['rubric'],
): string {
  const words = w.outcomes.proposal;
  const name = target?.label ?? words.theIssue;
  const when = w.format.instant(proposal.at);
  const isAsked = proposal.said === 'bounced' && proposal.resolution === undefined && issue?.state !== 'closed';
  if (isAsked) {
    return proposal.criterion === undefined
      ? words.asks({ issue: name, when })
      : words.asksFor({ issue: name, when, what: criterionTitle(w, rubric, proposal.criterion) });
  }
  return [
    words.since({ issue: name, when, state: words.states[issue?.state ?? 'working'] }),
    proposal.resolution === undefined ? words.status(proposal.status) : words.resolution(proposal.resolution),
    ...(proposal.fixVersion === undefined ? [] : [words.version(proposal.fixVersion)]),
  ].join(' ');
}
