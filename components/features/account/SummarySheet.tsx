import { useMemo, useRef, useState } from 'react';
import type { AccountView } from '@/lib/contract/accounts';
import type { MaskingView } from '@/lib/contract/packet';
import { findSensitive } from '@/lib/redaction/find';
import { redact } from '@/lib/redaction/mask';
import { withoutIsolates } from '@/lib/text/foreign';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './SummarySheet.module.css';
import { summaryOf } from './summary';

interface SummarySheetProps {
  view: AccountView;
  onClose: () => void;
}

/** One paragraph for a business review or a renewal, as it will be copied or printed: masked as packets are. */
export function SummarySheet({ view, onClose }: SummarySheetProps) {
  const masking = useQuery('masking', {});
  const w = useWords();
  const words = w.risk.summary;
  const { toast, say } = useStatus();
  const [isRefused, setIsRefused] = useState(false);
  const shown = useRef<HTMLParagraphElement>(null);

  async function copy() {
    try {
      await copyText(shown.current?.textContent ?? '');
      setIsRefused(false);
      toast(words.copied);
    } catch {
      setIsRefused(true);
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      say(words.notCopied);
    }
  }
  return (
    <Sheet
      title={words.title}
      back={words.back}
      onClose={onClose}
      footer={(close) => (
        <>
          <Button look="primary" icon="copy" disabled={!masking.data} onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button disabled={!masking.data} onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button onClick={close}>{w.packet.back}</Button>
        </>
      )}
    >
      <p className={text.support}>{words.about}</p>
      <QueryState query={masking}>
        {(rules) => (
          <Masked view={view} rules={rules}>
            {(summary) => (
              <p ref={shown} className={classes.summary}>
                {summary}
              </p>
            )}
          </Masked>
        )}
      </QueryState>
      {isRefused && <Note icon="alert">{words.notCopied}</Note>}
    </Sheet>
  );
}

interface MaskedProps {
  view: AccountView;
  rules: MaskingView;
  children: (summary: string) => React.ReactNode;
}

function Masked({ view, rules, children }: MaskedProps) {
  const w = useWords();
  const { masked, allowed, denied } = rules;
  const { text: summary, masks } = useMemo(() => {
    const plain = withoutIsolates(summaryOf(w, view, Date.now()));
    const known = { accounts: [view.name, view.keptAs].flatMap((name) => name || []) };
    return redact(plain, findSensitive(plain, known, { allowed, denied }), new Set(masked));
  }, [w, view, masked, allowed, denied]);
  return (
    <>
      {children(summary)}
      {masks.length > 0 && <p className={text.meta}>{w.risk.summary.masked(masks.length)}</p>}
    </>
  );
}
