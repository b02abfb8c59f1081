import { type ChangeEvent, useRef } from 'react';
import { Button } from '../ui/Button';
import type { IconName } from '../ui/Icon';
import { useWords } from '../ui/words';

interface FileButtonProps {
  label: string;
  /** Its whole name, where there are several of the same label. */
  of?: string;
  accept: string;
  small?: boolean;
  icon?: IconName;
  disabled?: boolean;
  /** Bytes; a megabyte where it is not said. */
  largest?: number;
  onText: (file: string, content: string) => void | Promise<void>;
  /** The file cannot be taken, with the reason in words. */
  onRefused: (file: string, why: string) => void;
}

const largestFile = 1_000_000;

/** Lets the person choose a text file and reads it. */
export function FileButton({
  label,
  of,
  accept,
  small,
  icon = 'plus',
  disabled,
  largest = largestFile,
  onText,
  onRefused,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const w = useWords();

  async function onChange(event: ChangeEvent<HTMLInputElement>) {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (!file) return;
    if (file.size > largest) onRefused(file.name, w.options.file.tooLarge);
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
        aria-label={w.options.file.input(of ?? label)}
        onChange={(event) => void onChange(event)}
      />
      <Button small={small} icon={icon} disabled={disabled} aria-label={of} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
