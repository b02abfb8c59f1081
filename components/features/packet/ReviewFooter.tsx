import type { PacketFormat } from '@/lib/packet/formats';
import type { Target } from '@/lib/packet/target-pages';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';

interface ReviewFooterProps {
  format: PacketFormat;
  maskedKinds: number;
  onCopy: () => void;
  onOpen: (target: Target) => void;
  onBundle: () => void;
  onBack: () => void;
}

/** What can be done with a reviewed packet: copied, or opened as a new issue where the person or their company said. */
export function ReviewFooter({ format, maskedKinds, onCopy, onOpen, onBundle, onBack }: ReviewFooterProps) {
  const w = useWords();
  const targets = useQuery('packetTargets', {});
  return (
    <>
      <Button look="primary" icon="copy" onClick={onCopy}>
        {w.packet.formats.copy[format]}
      </Button>
      {(targets.data ?? []).map((target) => (
        <Button key={target.name} icon="external" onClick={() => onOpen(target)}>
          {w.packet.create.openIn(target.name)}
        </Button>
      ))}
      <Button look="quiet" onClick={onBundle}>
        {w.packet.bundle.save}
      </Button>
      <Button onClick={onBack}>{w.packet.back}</Button>
      <span className={`${text.end} ${text.meta}`}>{w.packet.kindsMasked(maskedKinds)}</span>
    </>
  );
}
