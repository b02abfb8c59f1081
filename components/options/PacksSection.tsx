import { useState } from 'react';
import type { SitesView } from '@/lib/contract/sites';
import type { Pack } from '@/lib/selectors/pack';
import { sites } from '@/lib/sites/sites';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { Foreign } from '../ui/Foreign';
import { Note } from '../ui/Note';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import { FileButton } from './FileButton';
import classes from './List.module.css';
import { OptionsSection } from './OptionsSection';
import { packRefusedWords } from './pack-words';
import { TrustedKeys } from './TrustedKeys';
import { useRemoval } from './use-removal';

/** Signed repairs of a site's reading, and whose signature counts. */
export function PacksSection({ view: { packs, keys } }: { view: SitesView }) {
  const w = useWords();
  const [refused, setRefused] = useState<{ file: string; why: string }>();
  const importing = useMutation('importPack');
  const { toast, say } = useStatus();

  async function onFile(file: string, content: string) {
    setRefused(undefined);
    const done = await importing.run({ text: content });
    if (!done) return refuse(file, w.options.packs.noAnswer);
    const { pack, refused: why } = done.answer;
    if (pack === undefined) return refuse(file, packRefusedWords(w, why));
    toast(
      w.options.packs.imported({ selectors: selectorsIn(pack), site: sites.nameOf(pack.site), issuer: pack.issuer }),
    );
  }
  function refuse(file: string, why: string) {
    setRefused({ file, why });
    say([w.options.packs.notImported(file), why].join(' '));
  }

  return (
    <OptionsSection
      title={w.options.packs.title}
      about={w.options.packs.about}
      actions={
        <FileButton label={w.options.packs.import} accept=".json,application/json" onText={onFile} onRefused={refuse} />
      }
    >
      <div className={classes.stack}>
        {refused && (
          <Note icon="alert" tone="bad">
            <span className={text.strong}>{w.options.packs.notImported(refused.file)}</span> {refused.why}
          </Note>
        )}
        {packs.length === 0 ? (
          <p className={text.support}>{w.options.packs.none}</p>
        ) : (
          <ul>
            {packs.map((pack) => (
              <PackItem key={pack.id} pack={pack} />
            ))}
          </ul>
        )}
        <TrustedKeys keys={keys} />
      </div>
    </OptionsSection>
  );
}

function PackItem({ pack }: { pack: Pack }) {
  const w = useWords();
  const site = sites.nameOf(pack.site);
  const { issuer, issuedAt, key } = pack;
  const { remove, isRemoving } = useRemoval('removePack', pack.id, w.options.packs.removed({ site, issuer }));
  return (
    <li className={classes.item}>
      <div className={text.grow}>
        <p>
          <Foreign className={text.strong}>{site}</Foreign> {w.options.packs.selectors(selectorsIn(pack))}
        </p>
        <p className={text.meta}>{w.options.packs.by({ issuer, date: w.format.dateOf(issuedAt), key: key.name })}</p>
      </div>
      <Button
        small
        look="quiet"
        disabled={isRemoving}
        aria-label={w.options.packs.removePack({ site, issuer })}
        onClick={() => void remove()}
      >
        {w.options.remove}
      </Button>
    </li>
  );
}

function selectorsIn({ selectors }: Pack): number {
  return Object.values(selectors).reduce((sum, generations) => sum + generations.length, 0);
}
