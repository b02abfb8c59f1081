import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';

/** Whether the browser keeps what is here for good; where it does not, it is asked at once, and by a click again. */
export function Disk({ free }: { free: number | undefined }) {
  const w = useWords();
  const words = w.backup.disk;
  const [isKept, setIsKept] = useState<boolean>();
  const [wasAsked, setWasAsked] = useState(false);
  useEffect(() => {
    askToKeep().then(setIsKept);
  }, []);
  return (
    <>
      {free !== undefined && <span> · {words.free(w.format.number(Math.floor(free / 1_000_000)))}</span>}
      {isKept !== undefined && <span> · {isKept ? words.kept : words.notKept}</span>}
      {isKept === false && (
        <span>
          {' '}
          <Button
            small
            onClick={() => {
              setWasAsked(true);
              askToKeep().then(setIsKept);
            }}
          >
            {words.keep}
          </Button>
          {wasAsked && <span className={text.meta}> {words.refused}</span>}
        </span>
      )}
    </>
  );
}

/** `undefined` where the browser knows no such thing. */
async function askToKeep(): Promise<boolean | undefined> {
  try {
    const { storage } = navigator;
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    return undefined;
  }
}
