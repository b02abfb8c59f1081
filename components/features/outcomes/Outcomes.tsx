import type { TicketContext } from '@/lib/context/context';
import type { OutcomesView, SentView } from '@/lib/contract/outcomes';
import type { PacketCheck } from '@/lib/packet/packet';
import { usePanel } from '../../data/panel-context';
import { useQuery } from '../../data/use-query';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { CameBack } from './CameBack';
import { FiguresSection } from './FiguresSection';
import { NextUpdate } from './NextUpdate';
import { ProposalNote } from './ProposalNote';
import { SecondLook } from './SecondLook';
import { SentRow } from './SentRow';

export interface OutcomesProps {
  context: TicketContext;
  check: PacketCheck;
}

/** What cannot wait: a fix that the customer does not know of, and what a linked issue seems to say. */
export function OutcomesFirst({ context, check }: OutcomesProps) {
  const { data } = useOutcomes();
  if (!data) return null;
  const fixed = data.packets.find(({ outcome, isReplaced }) => outcome.state === 'resolved' && !isReplaced);
  return (
    <>
      {proposed(data.packets).map(({ sent, proposal }) => (
        <ProposalNote key={sent.id} sent={sent} proposal={proposal} rubric={check.rubric} />
      ))}
      {proposed(data.linked).map(({ sent, proposal }) => (
        <ProposalNote key={sent.id} sent={sent} proposal={proposal} rubric={check.rubric} isOther />
      ))}
      {fixed && <CameBack sent={fixed} context={context} />}
    </>
  );
}

/** What was sent, what came of it and of others, and when the customer hears next. */
export function OutcomesLast({ check }: OutcomesProps) {
  const w = useWords();
  const words = w.outcomes.packets;
  const { data } = useOutcomes();
  if (!data) return null;
  const { packets, checks, linked, waiting, earlier, update } = data;
  const { rubric } = check;
  const account = earlier.find((one) => one.account !== undefined)?.account;
  return (
    <>
      <NextUpdate update={update} />
      <SecondLook checks={checks} rubric={rubric} />
      <Packets title={words.title} packets={packets} rubric={rubric} />
      <Packets title={words.linked} packets={linked} rubric={rubric} isOther />
      <Packets title={words.waiting} packets={waiting} rubric={rubric} isOther />
      <Packets
        title={account === undefined ? words.earlierOnes : words.earlier(account)}
        packets={earlier}
        rubric={rubric}
        isOther
      />
      <FiguresSection rubric={rubric} />
    </>
  );
}

interface PacketsProps {
  title: string;
  packets: SentView[];
  rubric: PacketCheck['rubric'];
  isOther?: boolean;
}

function Packets({ title, packets, rubric, isOther }: PacketsProps) {
  if (packets.length === 0) return null;
  return (
    <Section title={title} count={packets.length}>
      {packets.map((sent) => (
        <SentRow key={sent.id} sent={sent} rubric={rubric} isOther={isOther} />
      ))}
    </Section>
  );
}

function useOutcomes(): { data: OutcomesView | null | undefined } {
  const { of } = usePanel();
  return useQuery('outcomes', of);
}

function proposed(packets: SentView[]) {
  return packets.flatMap((sent) => (sent.proposal ? [{ sent, proposal: sent.proposal }] : []));
}
