import { type ChangeEvent, useRef } from 'react';
import { Button } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import type { ChosenFiles } from './use-file-import';

interface ImportWaysProps {
  disabled: boolean;
  onFiles: (chosen: ChosenFiles) => void;
  /** What has to be said first is asked for. */
  onAsk: (what: 'site' | 'address') => void;
}

/** The ways to begin an import. */
export function ImportWays({ disabled, onFiles, onAsk }: ImportWaysProps) {
  const words = useWords().imports.from;
  return (
    <fieldset className={text.wrap} disabled={disabled}>
      <legend className={text.hiddenVisually}>{words.label}</legend>
      <Chooser label={words.files} about={words.chooseFiles} kind="files" onFiles={onFiles} />
      <Chooser label={words.folder} about={words.chooseFolder} kind="folder" onFiles={onFiles} />
      <Chooser label={words.zip} about={words.chooseZip} kind="zip" onFiles={onFiles} />
      <Button small icon="globe" onClick={() => onAsk('site')}>
        {words.site}
      </Button>
      <Button small icon="download" onClick={() => onAsk('address')}>
        {words.pack}
      </Button>
    </fieldset>
  );
}

interface ChooserProps {
  label: string;
  about: string;
  kind: ChosenFiles['kind'];
  onFiles: (chosen: ChosenFiles) => void;
}

function Chooser({ label, about, kind, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  function onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const files = [...(currentTarget.files ?? [])];
    if (files.length > 0) onFiles({ kind, files });
    currentTarget.value = ''; // the same may be chosen again
  }
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={about}
        multiple={kind === 'files'}
        accept={kind === 'zip' ? '.zip,application/zip' : '.md,.markdown,.mdx,.txt,.html,.htm'}
        {...(kind === 'folder' ? { webkitdirectory: '' } : {})}
        onChange={onChange}
      />
      <Button small title={about} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
