import { type ChangeEvent, useRef } from 'react';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';

interface FileButtonProps {
  label: string;
  accept: string;
  small?: boolean;
  onText: (file: string, content: string) => void | Promise<void>;
  /** The file cannot be taken, with the reason in words. */
  onRefused: (file: string, why: string) => void;
}

const largestFile = 1_000_000;

/** Lets the person choose a text file and reads it. */
export function FileButton({ label, accept, small, onText, onRefused }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const w = useWords();

  async function onChange(event: ChangeEvent<HTMLInputElement>) {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (!file) return;
    if (file.size > largestFile) onRefused(file.name, w.options.file.tooLarge);
    else {
      const content = await file.text().catch(() => undefined);
      if (content === undefined) onRefused(file.name, w.options.file.notRead);
      else await onText(file.name, content);
    }
    field.value = ''; // the same file may be chosen again
  }
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={w.options.file.input(label)}
        onChange={(event) => void onChange(event)}
      />
      <Button small={small} icon="plus" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
