import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MaskingView } from '@/lib/contract/packet';
import type { Block, Piece } from '@/lib/packet/blocks';
import { copyOf, reviewOf } from '@/lib/packet/copy';
import { formats } from '@/lib/packet/formats';
import type { Known } from '@/lib/redaction/known';
import type { FindingKind } from '@/lib/redaction/redaction';
import { QueryState } from '../../data/QueryState';
import { type Query, useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Field, inputClass } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import { saveFile } from '../../ui/save-file';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { FoundKinds } from '../packet/FoundKinds';
import { stretchesOf } from '../packet/masking';
import { MaskedText } from '../packet/Preview';
import { useRememberWords } from '../packet/use-remember-words';
import classes from './CopySheet.module.css';

/** What is to be copied, as a structure that says whose text each piece is. */
export interface Copied {
  blocks: Block<Piece[]>[];
  /** Whom it must not name where names are masked. */
  known: Known;
  /** Of the file. */
  fileName: string;
}

interface CopySheetProps {
  title: string;
  copied: Copied;
  onClose: () => void;
}

/** Something as it will be copied as Markdown: what would leak is found, shown and masked first. */
export function CopySheet({ title, copied, onClose }: CopySheetProps) {
  const w = useWords();
  const words = w.records.copy;
  const rules = useQuery('masking', {});
  const { toast, say } = useStatus();
  const [isRefused, setIsRefused] = useState(false);
  const fallback = useRef<HTMLTextAreaElement>(null);
  const { remember } = useRememberWords();
  const review = useReview(copied, rules);

  async function copyIt() {
    if (!review) return;
    try {
      await copyText(review.copy.text);
      setIsRefused(false);
      toast(words.copied(review.maskedKinds));
    } catch {
      flushSync(() => setIsRefused(true));
      fallback.current?.select();
      say(words.notCopied);
    }
  }
  function saveIt() {
    if (!review) return;
    saveFile(`${copied.fileName}.md`, review.copy.text, 'text/markdown');
    toast(words.saved);
  }
  return (
    <Sheet
      title={title}
      back={words.back}
      onClose={onClose}
      footer={() => (
        <div className={text.wrap}>
          <Button look="primary" icon="copy" disabled={!review} onClick={() => void copyIt()}>
            {words.copy}
          </Button>
          <Button icon="download" disabled={!review} onClick={saveIt}>
            {words.save}
          </Button>
        </div>
      )}
    >
      {isRefused && review && (
        <Field label={words.notCopied}>
          <textarea ref={fallback} dir="auto" className={inputClass} readOnly value={review.copy.text} />
        </Field>
      )}
      <QueryState query={rules}>
        {() =>
          review && (
            <>
              <FoundKinds
                found={review.copy.found}
                masked={review.masked}
                maskedKinds={review.maskedKinds}
                onMask={review.mask}
                onAllow={(value) => void remember('allow', value)}
              />
              <div className={classes.paper}>
                <p className={text.strong}>{words.what}</p>
                <MaskedText stretches={stretchesOf(review.copy.runs)} />
              </div>
            </>
          )
        }
      </QueryState>
    </Sheet>
  );
}

/** What is found in it, and what of that is masked; `undefined` until it is known what is to be. */
function useReview({ blocks, known }: Copied, { data: rules }: Query<MaskingView>) {
  const [chosen, setChosen] = useState<ReadonlySet<FindingKind>>();
  const reviewed = useMemo(() => rules && reviewOf(blocks, known, rules), [blocks, known, rules]);
  const masked = useMemo(() => chosen ?? new Set(rules?.masked), [chosen, rules]);
  const copy = useMemo(() => reviewed && copyOf(reviewed, masked, formats.markdown.render), [reviewed, masked]);
  if (!copy) return undefined;
  return {
    copy,
    masked,
    maskedKinds: new Set(copy.runs.flatMap(({ mark }) => (mark?.isMasked ? [mark.kind] : []))).size,
    mask(kind: FindingKind, isMasked: boolean) {
      const next = new Set(masked);
      if (isMasked) next.add(kind);
      else next.delete(kind);
      setChosen(next);
    },
  };
}
