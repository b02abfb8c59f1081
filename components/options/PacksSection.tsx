import { useState } from 'react';
import type { SitesView } from '@/lib/contract/sites';
import type { Pack } from '@/lib/selectors/pack';
import { sites } from '@/lib/sites/sites';
import { packRefusedWords } from '@/locales/domain/packs';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { countOf, dateOf } from '../ui/format';
import { Note } from '../ui/Note';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { FileButton } from './FileButton';
import classes from './List.module.css';
import { OptionsSection } from './OptionsSection';
import { TrustedKeys } from './TrustedKeys';
import { useRemoval } from './use-removal';

/** Signed repairs of a site's reading, and whose signature counts. */
export function PacksSection({ view: { packs, keys } }: { view: SitesView }) {
  const [refused, setRefused] = useState<{ file: string; why: string }>();
  const importing = useMutation('importPack');
  const { toast, say } = useStatus();

  async function onFile(file: string, content: string) {
    setRefused(undefined);
    const done = await importing.run({ text: content });
    if (!done) return refuse(file, 'Sidelight did not answer. Import it again.');
    const { pack, refused: why } = done.answer;
    if (pack === undefined) return refuse(file, packRefusedWords(why));
    toast(`Imported: ${countOf(selectorsIn(pack), 'selector')} for ${sites.nameOf(pack.site)} by ${pack.issuer}`);
  }
  function refuse(file: string, why: string) {
    setRefused({ file, why });
    say(`${file} was not imported. ${why}`);
  }

  return (
    <OptionsSection
      title="Selector packs"
      about="When a site changes, a pack repairs its reading without a new Sidelight. Only packs signed with a key you or your company trust are used."
      actions={<FileButton label="Import a pack" accept=".json,application/json" onText={onFile} onRefused={refuse} />}
    >
      <div className={classes.stack}>
        {refused && (
          <Note icon="alert" tone="bad">
            <span className={text.strong}>{refused.file} was not imported.</span> {refused.why}
          </Note>
        )}
        {packs.length === 0 ? (
          <p className={text.support}>None in use. Sites are read with what came with Sidelight.</p>
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
  const site = sites.nameOf(pack.site);
  const { remove, isRemoving } = useRemoval(
    'removePack',
    pack.id,
    `${site} is read without the pack by ${pack.issuer}`,
  );
  return (
    <li className={classes.item}>
      <div className={text.grow}>
        <p>
          <span className={text.strong}>{site}</span> · {countOf(selectorsIn(pack), 'selector')}
        </p>
        <p className={text.meta}>
          by {pack.issuer}, issued {dateOf(pack.issuedAt)}, signed with {pack.key.name}
        </p>
      </div>
      <Button
        small
        look="quiet"
        disabled={isRemoving}
        aria-label={`Remove the pack for ${site} by ${pack.issuer}`}
        onClick={() => void remove()}
      >
        Remove
      </Button>
    </li>
  );
}

function selectorsIn({ selectors }: Pack): number {
  return Object.values(selectors).reduce((sum, generations) => sum + generations.length, 0);
}
