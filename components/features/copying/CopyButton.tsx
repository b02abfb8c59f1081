import { useState } from 'react';
import { later, useLater } from '../../data/later';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/words';
import type { Copied } from './CopySheet';

/** What finds and masks is large, and comes with the first click. */
const sheet = later(() => import('./CopySheet'));

interface CopyButtonProps {
  /** What is copied, for people. */
  title: string;
  look?: 'primary';
  /** The button's words, where the usual ones do not say enough. */
  label?: string;
  make: () => Copied;
}

/** Shows something as it will be copied, to be looked at first. */
export function CopyButton({ title, look, label, make }: CopyButtonProps) {
  const w = useWords();
  const [copied, setCopied] = useState<Copied>();
  return (
    <>
      <Button
        small={look === undefined}
        look={look}
        icon="copy"
        aria-label={label === undefined ? w.records.copy.actionOf(title) : undefined}
        onClick={() => setCopied(make())}
      >
        {label ?? w.records.copy.action}
      </Button>
      {copied && <Opened title={title} copied={copied} onClose={() => setCopied(undefined)} />}
    </>
  );
}

function Opened(props: { title: string; copied: Copied; onClose: () => void }) {
  const Loaded = useLater(sheet).data?.CopySheet;
  return Loaded && <Loaded {...props} />;
}
