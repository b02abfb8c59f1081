import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TicketContext } from '@/lib/context/context';
import type { MaskingView } from '@/lib/contract/packet';
import type { Evidence } from '@/lib/evidence/evidence';
import { composePacket } from '@/lib/packet/compose';
import { type Copy, copyOf, review } from '@/lib/packet/copy';
import { markdown } from '@/lib/packet/markdown';
import type { PacketCheck } from '@/lib/packet/packet';
import type { FindingKind } from '@/lib/redaction/redaction';
import { sites } from '@/lib/sites/sites';
import { packetTexts } from '@/locales/domain/packet';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Field, inputClass } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { FoundKinds } from './FoundKinds';
import { stretchesOf } from './masking';
import { Preview } from './Preview';
import classes from './Review.module.css';

export interface ReviewProps {
  context: TicketContext;
  check: PacketCheck;
  evidence: Evidence[];
  rules: MaskingView;
  onClose: () => void;
}

/** The packet as it will be copied: what would leak is found, shown and masked first. */
export function Review({ context, check, evidence, rules, onClose }: ReviewProps) {
  const reviewed = useMemo(() => {
    const named = { label: sites.contextLabel(context), site: sites.nameOf(context.ref.site) };
    return review(composePacket(context, check, evidence, packetTexts, named), context, rules);
  }, [context, check, evidence, rules]);
  const [masked, setMasked] = useState<ReadonlySet<FindingKind>>(new Set(rules.masked));
  const [isRefused, setIsRefused] = useState(false);
  const fallback = useRef<HTMLTextAreaElement>(null);
  const { toast, say } = useStatus();
  const w = useWords();

  const packet = useMemo(() => copyOf(reviewed, masked, markdown), [reviewed, masked]);
  const maskedKinds = countMasked(packet);
  const open = check.completeness.required - check.completeness.met;

  function mask(kind: FindingKind, isMasked: boolean) {
    const next = new Set(masked);
    if (isMasked) next.add(kind);
    else next.delete(kind);
    setMasked(next);
    say(w.packet.masked(countMasked(copyOf(reviewed, next, markdown))));
  }

  async function copy() {
    try {
      await copyText(packet.text);
      setIsRefused(false);
      toast(w.packet.copied(maskedKinds));
    } catch {
      flushSync(() => setIsRefused(true));
      fallback.current?.select();
      say(w.packet.notCopied);
    }
  }

  return (
    <Sheet
      title={w.packet.review}
      back={w.packet.backToPacket}
      onClose={onClose}
      aside={
        <Tag icon={open === 0 ? 'met' : 'weak'} tone={open === 0 ? 'good' : 'warn'}>
          {w.panel.status.met(check.completeness)}
        </Tag>
      }
      footer={(close) => (
        <>
          <Button look="primary" icon="copy" onClick={() => void copy()}>
            {w.packet.copy}
          </Button>
          <Button onClick={close}>{w.packet.back}</Button>
          <span className={`${text.end} ${text.meta}`}>{w.packet.kindsMasked(maskedKinds)}</span>
        </>
      )}
    >
      {isRefused && (
        <Note icon="alert" tone="warn">
          <p className={text.strong}>{w.packet.noCopying}</p>
          <p>{w.packet.selected}</p>
          <Field label={w.packet.textToCopy} quiet>
            <textarea
              ref={fallback}
              dir="auto"
              className={`${inputClass} ${classes.fallback}`}
              readOnly
              value={packet.text}
            />
          </Field>
        </Note>
      )}
      <FoundKinds found={packet.found} masked={masked} maskedKinds={maskedKinds} onMask={mask} />
      <div>
        <p className={classes.label}>{w.packet.whatIsCopied}</p>
        <Preview stretches={stretchesOf(packet.runs)} />
      </div>
      {open > 0 && (
        <Note icon="alert" tone="warn">
          {w.packet.open(open)}
        </Note>
      )}
      <p className={text.meta}>
        <Icon name="lock" small /> {w.packet.onlyCopies}
      </p>
    </Sheet>
  );
}

/** Kinds, not places: what a person switches. */
function countMasked({ runs }: Copy): number {
  return new Set(runs.flatMap(({ mark }) => (mark?.isMasked ? [mark.kind] : []))).size;
}
