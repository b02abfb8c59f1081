import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TicketContext } from '@/lib/context/context';
import type { MaskingView } from '@/lib/contract/packet';
import type { Evidence } from '@/lib/evidence/evidence';
import { composeMarkdown } from '@/lib/packet/compose';
import type { PacketCheck } from '@/lib/packet/packet';
import { type Mask, redact } from '@/lib/redaction/mask';
import type { FindingKind } from '@/lib/redaction/redaction';
import { packetTexts } from '@/locales/domain/packet';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Field, inputClass } from '../../ui/Field';
import { countOf } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { FoundKinds } from './FoundKinds';
import { findingsIn, piecesOf } from './masking';
import { Preview } from './Preview';
import classes from './Review.module.css';

interface ReviewProps {
  context: TicketContext;
  check: PacketCheck;
  evidence: Evidence[];
  rules: MaskingView;
  onClose: () => void;
}

/** The packet as it will be copied: what would leak is found, shown and masked first. */
export function Review({ context, check, evidence, rules, onClose }: ReviewProps) {
  const markdown = useMemo(() => composeMarkdown(context, check, evidence, packetTexts), [context, check, evidence]);
  const findings = useMemo(() => findingsIn(markdown, context, rules), [markdown, context, rules]);
  const [masked, setMasked] = useState<ReadonlySet<FindingKind>>(new Set(rules.masked));
  const [isRefused, setIsRefused] = useState(false);
  const fallback = useRef<HTMLTextAreaElement>(null);
  const { toast, say } = useStatus();

  const redacted = redact(markdown, findings, masked);
  const open = check.completeness.required - check.completeness.met;

  function mask(kind: FindingKind, isMasked: boolean) {
    const next = new Set(masked);
    if (isMasked) next.add(kind);
    else next.delete(kind);
    setMasked(next);
    say(`${countMasked(redact(markdown, findings, next))} masked`);
  }

  async function copy() {
    try {
      await copyText(redacted.text);
      setIsRefused(false);
      toast(`Copied, ${countMasked(redacted)} masked`);
    } catch {
      flushSync(() => setIsRefused(true));
      fallback.current?.select();
      say('Not copied: the browser does not allow it here. The text is selected.');
    }
  }

  return (
    <Sheet
      title="Review and copy"
      back="Back to packet"
      onClose={onClose}
      aside={
        <Tag icon={open === 0 ? 'met' : 'weak'} tone={open === 0 ? 'good' : 'warn'}>
          {check.completeness.met} of {check.completeness.required}
        </Tag>
      }
      footer={(close) => (
        <>
          <Button look="primary" icon="copy" onClick={() => void copy()}>
            Copy as Markdown
          </Button>
          <Button onClick={close}>Back</Button>
          <span className={`${text.end} ${text.meta}`}>{countOf(countMasked(redacted), 'kind')} masked</span>
        </>
      )}
    >
      {isRefused && (
        <Note icon="alert" tone="warn">
          <p className={text.strong}>The browser does not allow copying here.</p>
          <p>The text is selected: press Ctrl C, or ⌘ C on a Mac.</p>
          <Field label="Text to copy" quiet>
            <textarea ref={fallback} className={`${inputClass} ${classes.fallback}`} readOnly value={redacted.text} />
          </Field>
        </Note>
      )}
      <FoundKinds findings={findings} masked={masked} maskedKinds={countMasked(redacted)} onMask={mask} />
      <div>
        <p className={classes.label}>What will be copied</p>
        <Preview pieces={piecesOf(markdown, findings, redacted.masks)} />
      </div>
      {open > 0 && (
        <Note icon="alert" tone="warn">
          {countOf(open, 'required criterion is', 'required criteria are')} open. They are named in the text, so that
          nobody has to ask twice.
        </Note>
      )}
      <p className={text.meta}>
        <Icon name="lock" small /> Nothing is sent: this only copies.
      </p>
    </Sheet>
  );
}

/** Kinds, not places: what a person switches. */
function countMasked({ masks }: { masks: Mask[] }): number {
  return new Set(masks.map(({ kind }) => kind)).size;
}
