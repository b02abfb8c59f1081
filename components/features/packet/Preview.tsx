import { useRef } from 'react';
import { IconButton } from '../../ui/Button';
import { useWords } from '../../ui/words';
import type { Passage, Stretch } from './masking';
import classes from './Review.module.css';
import { useSelected } from './use-selected';

interface PreviewProps {
  passages: Passage[];
  /** Names of the generated lines that somebody accepted; the others are marked. */
  accepted: ReadonlySet<string>;
  onAccept: (line: string) => void;
  /** A person selected these characters of it. */
  onSelect: (start: number, end: number) => void;
}

/**
 * The text as it will be copied: what is masked is a bar with its placeholder, what is shown is outlined, and a generated
 * line that nobody accepted yet is tinted, with a button at its end. The buttons have no text, so the text is the copy's.
 */
export function Preview({ passages, accepted, onAccept, onSelect }: PreviewProps) {
  const paper = useRef<HTMLPreElement>(null);
  useSelected(paper, onSelect);
  return (
    <pre ref={paper} className={classes.paper} dir="auto">
      {passages.map(({ start, generated, stretches }) =>
        generated === undefined || accepted.has(generated) ? (
          <Stretches key={start} stretches={stretches} />
        ) : (
          <Unaccepted key={start} stretches={stretches} onAccept={() => onAccept(generated)} />
        ),
      )}
    </pre>
  );
}

/** The same of a text in which nothing waits to be accepted. */
export function MaskedText({ stretches }: { stretches: Stretch[] }) {
  return (
    <pre className={classes.paper} dir="auto">
      <Stretches stretches={stretches} />
    </pre>
  );
}

/** So much of a line tells which one it is. */
const toldOfLine = 60;

function Unaccepted({ stretches, onAccept }: { stretches: Stretch[]; onAccept: () => void }) {
  const w = useWords();
  const line = stretches
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .slice(0, toldOfLine);
  return (
    <span className={classes.unaccepted}>
      <Stretches stretches={stretches} />
      <IconButton icon="check" className={classes.accept} label={w.generated.accept(line)} onClick={onAccept} />
    </span>
  );
}

function Stretches({ stretches }: { stretches: Stretch[] }) {
  return stretches.map(({ start, text, mark }) =>
    mark ? (
      <mark key={start} className={mark.isMasked ? classes.masked : classes.shown}>
        {text}
      </mark>
    ) : (
      <span key={start}>{text}</span>
    ),
  );
}
